// Sentences marked by hand → how many figures are read as marked, and that none is read wrongly. Prints the misses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { extractNarrative } from '../../../../src/report/extract/narrative/extract-narrative.ts';
import { corpora } from '../../support/gold.ts';
import { paragraph } from '../../support/write-section.ts';

const marked = z.object({
  id: z.string(),
  year: z.int(),
  agency: z.string(),
  sentences: z.array(z.string()),
  expect: z.record(z.string(), z.number()),
  absent: z.array(z.string()),
});

type Marked = z.infer<typeof marked>;

function readMarked(root: string): Marked[] {
  const lines = readFileSync(join(root, 'narrative.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => marked.parse(JSON.parse(line)));
}

function compare(sample: Marked): { missing: string[]; wrong: string[] } {
  const sections = [{ id: 'overview', heading: '', blocks: sample.sentences.map(paragraph) }];
  const found = new Map(extractNarrative(sections, sample).map(({ metric, value }) => [metric, value]));
  const label = (metric: string) =>
    `${sample.id} ${metric} ${sample.expect[metric] ?? 'absent'} ≠ ${found.get(metric)}`;
  const expected = Object.keys(sample.expect);
  return {
    missing: expected.filter((metric) => !found.has(metric)).map(label),
    wrong: [
      ...expected.filter((metric) => found.has(metric) && found.get(metric) !== sample.expect[metric]),
      ...sample.absent.filter((metric) => found.has(metric)),
    ].map(label),
  };
}

/** In the larger corpus, what a sentence means is now and then a matter of opinion. */
const wrongAtMost = (root: string): number => (root === corpora[0] ? 0 : 2);

describe('marked sentences', () => {
  test.each(corpora)('of %s are read as marked', (root) => {
    const samples = readMarked(root);
    const results = samples.map(compare);
    const missing = results.flatMap((result) => result.missing);
    const wrong = results.flatMap((result) => result.wrong);
    const total = samples.reduce((sum, sample) => sum + Object.keys(sample.expect).length, 0);
    for (const miss of [...wrong, ...missing]) console.log(miss);
    expect(wrong.length).toBeLessThanOrEqual(wrongAtMost(root));
    expect(total).toBeGreaterThan(50);
    expect((total - missing.length - wrong.length) / total).toBeGreaterThanOrEqual(0.95);
  });
});
