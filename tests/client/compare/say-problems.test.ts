// Problems of an address → a line each, or one line where there are many of a kind.
import { expect, test } from 'vitest';
import { type PageProblem, sayProblems } from '../../../src/client/compare/say-problems.ts';

const listUnknown = (count: number): PageProblem[] =>
  Array.from({ length: count }, (_, index): PageProblem => ({ kind: 'unknown', value: `x${index}` }));

test('five of a kind have a line each', () => {
  expect(sayProblems('zh', listUnknown(5))).toHaveLength(5);
});

test('more are one line: three are named, the others counted', () => {
  const problems: PageProblem[] = [{ kind: 'year', value: '1066' }, ...listUnknown(1200), { kind: 'many', left: 2 }];
  const [year, unknown, many, ...more] = sayProblems('zh', problems);
  expect(more).toEqual([]);
  expect(year).toContain('1066');
  expect(unknown).toBe('编号为“x0”、“x1”、“x2”和另外 1,197 个的，都没有可以比较的机关、地方或机关类别，没有列入。');
  expect(many).toContain('2 个没有加入');
  expect(sayProblems('en', listUnknown(6))).toEqual([
    'Nothing that can be compared has the ids “x0”, “x1”, “x2” and 3 more; left out.',
  ]);
});

test.each(['body', 'unknown', 'silent', 'failed'] as const)('%s: many have words of their own', (kind) => {
  const problems = Array.from({ length: 8 }, (_, index): PageProblem => ({ kind, value: `x${index}` }));
  for (const language of ['zh', 'en'] as const) {
    const told = sayProblems(language, problems);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/x0.*x1.*x2.*5/);
  }
});
