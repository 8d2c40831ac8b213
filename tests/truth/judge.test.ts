// The judge sees a reader that is broken on purpose: it swaps, drops, multiplies, invents, or blanks.
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/report/model/figure.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { judge, type Said, type Verdict } from './judge.ts';
import { makeDocument } from './make-document.ts';
import { makeRead } from './read-document.ts';

const { draft, bytes } = makeDocument(0, 7, { mutator: 'plain', form: '2021', format: 'html' });
const said = await makeRead(loadRegistry())(bytes);

const count = (changed: Said): Partial<Record<Verdict, number>> => {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of judge(draft, changed)) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
};
const changing = (change: (figure: Figure) => Figure[]): Said => ({ ...said, figures: said.figures.flatMap(change) });
const value = (metric: string): number => said.figures.find((figure) => figure.metric === metric)!.value!;
const figures = said.figures.length;
const swapped = ['active.rules.issued', 'active.normative.in_force'] as const;

describe('the judge', () => {
  it('finds nothing wrong where nothing is', () => {
    expect(count(said)).toEqual({ right: figures });
  });

  it('sees two metrics swapped', () => {
    const [a, b] = swapped;
    expect(value(a)).not.toBe(value(b));
    const other = new Map<string, string>([swapped, [b, a]]);
    const swap = changing((figure) => [{ ...figure, metric: other.get(figure.metric) ?? figure.metric }]);
    expect(count(swap)).toEqual({ right: figures - 2, silent: 2 });
  });

  it('sees figures dropped', () => {
    const drop = changing((figure) => (figure.metric.startsWith('appeals.') ? [] : [figure]));
    expect(count(drop)).toEqual({ right: figures - 15, absent: 15 });
  });

  it('sees a unit multiplied', () => {
    expect(value('active.fees.amount')).toBeGreaterThan(0);
    const multiply = changing((figure) =>
      figure.metric === 'active.fees.amount' ? [{ ...figure, value: figure.value! * 10_000 }] : [figure],
    );
    expect(count(multiply)).toEqual({ right: figures - 1, silent: 1 });
  });

  it('sees a figure invented', () => {
    const first = said.figures[0]!;
    const invented = { ...said, figures: [...said.figures, { ...first, metric: 'narrative.weibo_followers' }] };
    expect(count(invented)).toEqual({ right: figures, silent: 1 });
  });

  it('sees a printed number called blank', () => {
    const blanked = changing((figure) =>
      figure.metric === swapped[1] ? [{ ...figure, value: null, status: 'blank' }] : [figure],
    );
    expect(count(blanked)).toEqual({ right: figures - 1, status: 1 });
  });

  it('tells what is marked from what is not', () => {
    const wrong = changing((figure) => (figure.metric === swapped[1] ? [{ ...figure, value: -7 }] : [figure]));
    const at = said.figures.find(({ metric }) => metric === swapped[1])!.at;
    const finding = { rule: 'x', message: { code: 'x' }, at: [at] };
    expect(count({ ...wrong, findings: [{ ...finding, level: 'warning' }] })).toEqual({
      right: figures - 1,
      flagged: 1,
    });
    expect(count({ ...wrong, findings: [{ ...finding, level: 'info' }] })).toEqual({ right: figures - 1, silent: 1 });
    const elsewhere = said.figures.find(({ metric }) => metric.startsWith('appeals.'))!.at;
    const other = { ...finding, level: 'error' as const, at: [elsewhere] };
    expect(count({ ...wrong, findings: [other] })).toEqual({ right: figures - 1, silent: 1 });
  });

  it('sees another year or body, and a document rejected', () => {
    expect(count({ ...said, year: 1999 })).toEqual({ right: figures, silent: 1 });
    expect(count({ ...said, rejected: 'not_a_report' })).toEqual({ rejected: figures });
  });
});
