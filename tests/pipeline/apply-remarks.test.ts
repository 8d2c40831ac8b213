// What a sidecar remarks on figures of a digest: what it adds, and where it contradicts the digest.
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { applyRemarks } from '../../src/pipeline/apply-remarks.ts';
import type { FigureRemark } from '../../src/report/model/digest.ts';
import { makeReport } from '../views/make-report.ts';

const at = { section: 'active', table: 4, row: 1, column: 2 };
const report = makeReport(
  {},
  {
    'active.rules.issued': 3,
    'active.rules.repealed': { status: 'unreadable', raw: '〔读不出〕' },
    'active.rules.in_force': { status: 'blank' },
    'narrative.disclosed': { value: 1200, qualifier: 'approx', raw: '约1,200' },
  },
);

const apply = (...figures: FigureRemark[]) => applyRemarks(report, { digest: { by: 'program' }, figures }, '2021.yml');

function reasonOf(...figures: FigureRemark[]): string {
  const result = apply(...figures);
  if (!('rejection' in result)) throw new Error('nothing was rejected');
  expect(result.rejection.code).toBe('unreadable_file');
  return wordMessage('en', result.rejection.message);
}

describe('applyRemarks', () => {
  it('adds how a number was found and how the original prints it, and leaves place and value to the digest', () => {
    const result = apply(
      { metric: 'active.rules.issued', derived: 'split', raw: '3012', at },
      { metric: 'active.rules.repealed', status: 'unreadable', raw: '12 5', at },
      { metric: 'narrative.disclosed', qualifier: 'approx', raw: '1200余', at },
    );
    if ('rejection' in result) throw new Error(result.rejection.code);
    const [issued, repealed, inForce, disclosed] = report.figures;
    expect(result.report.figures).toEqual([
      { ...issued, derived: 'split', raw: '3012' },
      { ...repealed, raw: '12 5' },
      inForce,
      { ...disclosed, raw: '1200余' },
    ]);
    expect(result.report.textBy).toBe('program');
  });

  it('says why a number was not taken, where the digest has it', () => {
    const because = { code: 'notes.unit_foreign', values: { units: '%', metric: { metric: 'active.rules.repealed' } } };
    const result = apply({ metric: 'active.rules.repealed', status: 'unreadable', because, raw: '3%', at });
    expect('report' in result && result.report.notes).toEqual([
      { code: 'unit_foreign', message: because, at: report.figures[1]?.at },
    ]);
  });

  it.each([true, false])('takes a source whose digest is %j as nobody’s wording but its own', (digest) => {
    const result = applyRemarks(report, { digest }, '2021.yml');
    expect('report' in result && 'textBy' in result.report).toBe(false);
  });

  it.each<[FigureRemark, string, string]>([
    [{ metric: 'active.rules.repealed', raw: '5', at }, 'reported', 'unreadable'],
    [{ metric: 'active.rules.repealed', derived: 'split', raw: '5', at }, 'reported', 'unreadable'],
    [{ metric: 'active.rules.issued', status: 'unreadable', raw: '3', at }, 'unreadable', 'reported 3'],
    [{ metric: 'active.rules.in_force', status: 'not_applicable', raw: '/', at }, 'not_applicable', 'blank'],
    [{ metric: 'active.rules.issued', qualifier: 'at_least', raw: '3', at }, 'reported at_least', 'reported 3'],
    [{ metric: 'narrative.disclosed', raw: '1200', at }, 'reported', 'reported approx 1200'],
  ])('names both sides where %j contradicts the digest', (remark, said, read) => {
    expect(reasonOf(remark)).toContain(`disagree on`);
    expect(reasonOf(remark)).toContain(`: ${said} and ${read};`);
  });

  it('adds no figure that the digest does not state', () => {
    expect(reasonOf({ metric: 'active.rules.made', raw: '3', at })).toContain('which the digest does not state');
  });
});
