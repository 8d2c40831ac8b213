// Every finding in content has a verdict, and every verdict a finding: what was mended or read anew leaves the list.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Hit, measureRules } from '../../scripts/check-docs/measure-rules.ts';
import { type Verdict, verdicts } from '../../scripts/check-docs/verdicts.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const measures = await measureRules(content);
const hits = [...measures].flatMap(([rule, measure]) => measure.hits.map((hit) => ({ ...hit, rule })));

const concerns = (verdict: Verdict, hit: Hit & { rule: string }): boolean =>
  verdict.rule === hit.rule &&
  (verdict.agencyId ?? hit.agencyId) === hit.agencyId &&
  (verdict.year ?? hit.year) === hit.year;

test('the reports of content have findings at all', () => {
  expect(hits.length).toBeGreaterThan(50);
});

test('no finding is without a verdict', () => {
  const open = hits.filter((hit) => !verdicts.some((verdict) => concerns(verdict, hit)));
  expect(open.map(({ agencyId, year, rule }) => `${agencyId} ${year} ${rule}`)).toEqual([]);
});

test('no verdict is without a finding', () => {
  const idle = verdicts.filter((verdict) => !hits.some((hit) => concerns(verdict, hit)));
  expect(idle.map(({ agencyId, year, rule }) => `${agencyId} ${year} ${rule}`)).toEqual([]);
});
