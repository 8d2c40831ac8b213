// Sentences and traps of many kinds, written by hand for this reader → the share read right, and that nothing is read wrongly.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { extractNarrative } from '../../../../src/report/extract/narrative/extract-narrative.ts';
import { paragraph } from '../../support/write-section.ts';

const values = z.record(z.string(), z.number());

/** What is neither in `expect` nor in `allowed` must not be found; a figure of `allowed` may be read or left. */
const marked = z.strictObject({
  id: z.string(),
  kind: z.enum(['figures', 'trap']),
  year: z.int(),
  agency: z.string(),
  sentences: z.array(z.string()),
  expect: values,
  qualifiers: z.record(z.string(), z.enum(['approx', 'at_least'])).default({}),
  allowed: values.default({}),
});

type Marked = z.infer<typeof marked>;

const samples = readFileSync('tests/corpus/narrative-kinds.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => marked.parse(JSON.parse(line)));

interface Result {
  right: string[];
  missed: string[];
  wrong: string[];
  invented: string[];
}

function compare({ id, sentences, year, agency, expect: stated, qualifiers, allowed }: Marked): Result {
  const sections = [{ id: 'overview', heading: '', blocks: sentences.map(paragraph) }];
  const found = extractNarrative(sections, { year, agency });
  const result: Result = { right: [], missed: [], wrong: [], invented: [] };
  for (const { metric, value, qualifier } of found) {
    const truth = stated[metric] ?? allowed[metric];
    const said = `${id} ${metric} ${truth} ≠ ${value} ${qualifier}: ${sentences.join('¶')}`;
    if (truth === undefined) result.invented.push(said);
    else if (truth !== value || qualifier !== (qualifiers[metric] ?? 'exact')) result.wrong.push(said);
    else if (metric in stated) result.right.push(said);
  }
  const read = new Set(found.map(({ metric }) => metric));
  const missed = Object.keys(stated).filter((metric) => !read.has(metric));
  result.missed = missed.map((metric) => `${id} ${metric} ${stated[metric]}: ${sentences.join('¶')}`);
  return result;
}

describe('sentences of many kinds', () => {
  const results = samples.map(compare);
  const listed = (key: keyof Result) => results.flatMap((result) => result[key]);
  const [right, missed, wrong, invented] = [listed('right'), listed('missed'), listed('wrong'), listed('invented')];
  const stated = right.length + missed.length + wrong.length;
  const figures = right.length + wrong.length + invented.length;

  test('are as many as they should be', () => {
    expect(samples.filter(({ kind }) => kind === 'figures').length).toBeGreaterThanOrEqual(600);
    expect(samples.filter(({ kind }) => kind === 'trap').length).toBeGreaterThanOrEqual(400);
  });

  test('are read right', () => {
    for (const miss of missed) console.log('missed', miss);
    console.log(`right ${right.length}, missed ${missed.length}, wrong ${wrong.length}, invented ${invented.length}`);
    expect(right.length / stated).toBeGreaterThanOrEqual(0.96);
  });

  test('give no wrong and hardly any invented figure', () => {
    for (const one of [...wrong.map((line) => `wrong ${line}`), ...invented.map((line) => `invented ${line}`)]) {
      console.log(one);
    }
    expect(wrong).toEqual([]);
    expect(invented.length / figures).toBeLessThanOrEqual(1 / 200);
  });
});
