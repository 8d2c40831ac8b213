// docs/methodology.md is what the forms say, and has a line for each rate and each kind of verdict.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeStatistics } from '../../scripts/check-docs/write-statistics.ts';
import { rateIds } from '../../src/forms/rates.ts';

const committed = readFileSync(new URL('../../docs/methodology.md', import.meta.url), 'utf8');

test('the committed page is up to date', () => {
  expect(committed).toBe(writeStatistics());
});

test('every rate has its line, and 对外公开总数 is not comparable with 现行有效', () => {
  for (const id of rateIds) expect(committed).toContain(`\n| \`${id}\`<br>`);
  const line = committed.split('\n').find((one) => one.startsWith('| 行政规范性文件·对外公开总数量'));
  expect(line).toContain('| not comparable |');
  expect(committed).toContain('（本站约定；待核）');
});
