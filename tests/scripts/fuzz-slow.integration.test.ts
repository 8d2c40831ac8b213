// `npm run prove -- slow`: what it calls slow, that it forgets no expression, and a sample of its run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cappedPatterns, findStale } from '../../scripts/fuzz/slow/capped-patterns.ts';
import { findSlowPattern } from '../../scripts/fuzz/slow/find-slow-pattern.ts';
import { listPatterns } from '../../scripts/fuzz/slow/list-patterns.ts';
import { findGrowth } from '../../scripts/fuzz/slow/measure-growth.ts';
import { runSlowFuzz } from '../../scripts/fuzz/slow/run-slow-fuzz.ts';
import { measureThread } from '../../src/pipeline/core.ts';
import { detectTextFormat } from '../../src/report/read/read-document.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const doublings = Array.from({ length: 9 }, (_, at) => 1024 * 2 ** at);

/** Work whose time a formula says, on a clock of its own that other work disturbs now and then. */
function measureFormula(formula: (size: number) => number, disturb: (call: number) => number = () => 0) {
  let [time, call] = [0, 0];
  const prepare = (size: number) => () => {
    call += 1;
    time += formula(size) + disturb(call);
  };
  return findGrowth({ prepare, now: () => time, sizes: doublings, fast: 20, slow: 2000 });
}

describe('the judge of growth', () => {
  it.each<[string, (size: number) => number]>([
    ['linear', (size) => size / 1000],
    ['linear with a start', (size) => 50 + size / 1000],
    ['size times its logarithm', (size) => (size * Math.log2(size)) / 10_000],
    ['quadratic and nothing to speak of', (size) => size ** 2 / 1e11],
  ])('lets work pass that is %s', async (_, formula) => {
    expect(await measureFormula(formula)).toBeUndefined();
  });

  it.each<[string, (size: number) => number]>([
    ['quadratic', (size) => size ** 2 / 1e7],
    ['quadratic with a start', (size) => 50 + size ** 2 / 1e7],
    ['size to the power of 1.7', (size) => size ** 1.7 / 1e5],
    ['exponential', (size) => 2 ** (size / 512)],
  ])('finds work that is %s', async (_, formula) => {
    expect(await measureFormula(formula)).not.toBeUndefined();
  });

  it('is not misled by other work on the machine', async () => {
    const disturb = (call: number): number => (call % 3 === 0 ? 0 : 300 * (call % 7));
    expect(await measureFormula((size) => size / 1000, disturb)).toBeUndefined();
    expect(await measureFormula((size) => size ** 2 / 1e7, disturb)).not.toBeUndefined();
  });
});

describe('the strings made for an expression', () => {
  it.each<[string, RegExp]>([
    ['a repeat inside a repeat', /^(?:a+)+$/],
    ['a search for what stands at the end', /[。;]+$/],
    ['two repeats of the same side by side', /^\s*#*\s*x/],
    ['an opening that is never closed', /《[^》]*》/],
    ['alternatives that overlap', /^(?:公开|公开信息|信息)*$/],
    ['looking ahead from everywhere', /一(?=[^二]*二)/],
    ['a row of dashes over several lines', /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*$/mu],
  ])('show %s', async (_, { source, flags }) => {
    const slow = await findSlowPattern({ place: 'here', source, flags });
    expect(slow?.measurements.length).toBeGreaterThan(1);
  });

  it.each<[string, RegExp]>([
    ['a repeat from the start', /^(?:a+b)+$/],
    ['a search for the end from where a run begins', /(?<![。;])[。;]+$/],
    ['an opening that no other opening follows', /《[^《》]*》/],
    ['a repeat with a limit', /由\p{Script=Han}{4,30}?编制/u],
  ])('find nothing in %s', async (_, { source, flags }) => {
    expect(await findSlowPattern({ place: 'here', source, flags })).toBeUndefined();
  });
});

describe('an expression that meets short strings only', () => {
  const short = (source: string) => ({ place: 'src/report/find/label-sense.ts:91', source, flags: 'u' });
  const searching = '(?:[不未非无没否勿]|本年度?)+$';

  it('may search from every place', async () => {
    expect(await findSlowPattern(short(searching))).toBeUndefined();
    expect(await findSlowPattern({ ...short(searching), place: 'src/report/other.ts:1' })).not.toBeUndefined();
  });

  it('must not double its time with every character', async () => {
    const source = '(?:主动|信息|公开|发布|建设|(?:a+)+)*$';
    const slow = await findSlowPattern({
      place: 'src/report/extract/narrative/read-channels.ts:10',
      source,
      flags: '',
    });
    expect(slow?.measurements.at(-1)?.size).toBeLessThanOrEqual(60);
  });

  it('is named no longer than it is there', () => {
    expect(findStale([short(searching)])).toHaveLength(cappedPatterns.length - 1);
  });
});

describe('the list of expressions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  it('has those of modules, pages and scripts in pages, and where others are put together', () => {
    write('src/a.ts', "const a: RegExp = /a+/gu;\nexport const b = 'x'.replace(/b\\/[/]/, '') as string;\n");
    write('src/b.ts', "\nexport const c = new RegExp(['c', '+'].join(''));\n");
    write('src/c.astro', '---\nconst d = /d/;\n---\n<p>/no/</p>\n<script>\n  if (/e/.test(x)) y();\n</script>\n');
    write('scripts/bench/f.ts', 'export const f = /f/;\n');
    expect(listPatterns(folder)).toEqual({
      literals: [
        { place: 'src/a.ts:1', source: 'a+', flags: 'gu' },
        { place: 'src/a.ts:2', source: 'b\\/[/]', flags: '' },
        { place: 'src/c.astro:2', source: 'd', flags: '' },
        { place: 'src/c.astro:6', source: 'e', flags: '' },
      ],
      composed: ['src/b.ts:2'],
    });
  });

  it('has all of this project', () => {
    const { literals, composed } = listPatterns(root);
    expect(literals.length).toBeGreaterThan(700);
    expect(composed.length).toBeGreaterThan(25);
  });
});

it('finds the format of a text of blank lines, dashes or opened tags in linear time', async () => {
  for (const unit of ['\n', ' ', '\r', '---\n', '--- | ', '| ', '<td<']) {
    const prepare = (size: number) => {
      const text = `某某市样本局2023年政府信息公开工作年度报告\n${unit.repeat(size / unit.length)}`;
      return () => detectTextFormat(text, undefined);
    };
    const growth = await findGrowth({ prepare, now: measureThread, sizes: doublings.slice(0, 8), fast: 50, slow: 400 });
    expect([unit, growth]).toEqual([unit, undefined]);
  }
});

it('finds nothing in a sample of the expressions and readers', async () => {
  const result = await runSlowFuzz({ root, every: 40, size: 8192, threads: 1 });
  expect(result.failures).toEqual([]);
  expect(result.patterns).toBeGreaterThan(18);
  expect(result.documents).toBeGreaterThan(5);
});
