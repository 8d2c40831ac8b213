import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReported } from '../../../src/report/analysis/read-point.ts';
import { sumOverAgencies } from '../../../src/report/analysis/sum-over-agencies.ts';
import { makeFigure, makeReport, type Stated } from './make-report.ts';

const metric = 'requests.received.total';
const amount = 'active.fees.amount';
const of = (agencyId: string, value: Stated, more = {}) =>
  makeReport({ agencyId, figures: { [metric]: value }, ...more });

describe('a sum over agencies', () => {
  it('says how many of how many it covers, and why the others are not in it', () => {
    const reports = [of('a', 3), of('b', 'blank'), of('c', 4), of('d', 9, { year: 2021 })];
    expect(sumOverAgencies(reports, metric, 2022, ['d', 'c', 'b', 'a'])).toEqual({
      metric,
      year: 2022,
      value: 7,
      covered: ['a', 'c'],
      omitted: [
        { agencyId: 'b', reason: 'blank' },
        { agencyId: 'd', reason: 'no_report' },
      ],
      approximate: 0,
      weak: false,
      source: 'table',
      exact: true,
    });
  });

  it('leaves out an amount of which nobody says in what', () => {
    const unstated = makeReport({
      agencyId: 'b',
      stated: [{ ...makeFigure('active.procurement.amount', 900), unit: null }],
    });
    const reports = [makeReport({ agencyId: 'a', figures: { 'active.procurement.amount': 5 } }), unstated];
    expect(sumOverAgencies(reports, 'active.procurement.amount', 2022, ['a', 'b'])).toMatchObject({
      value: 5,
      omitted: [{ agencyId: 'b', reason: 'unit_not_stated' }],
    });
    expect(readReported(unstated, 'active.procurement.amount')).toBeUndefined();
  });

  it('of nothing is not 0', () => {
    expect(sumOverAgencies([], metric, 2022, ['a']).value).toBeNull();
  });

  it('never adds a jurisdiction’s report', () => {
    const reports = [of('a', 3), of('gov', 100, { scope: 'jurisdiction' })];
    expect(sumOverAgencies(reports, metric, 2022, ['a', 'gov'])).toMatchObject({
      value: 3,
      covered: ['a'],
      omitted: [{ agencyId: 'gov', reason: 'jurisdiction' }],
    });
  });

  it('takes no number from another source, and counts those of another definition', () => {
    const text = makeReport({ agencyId: 'a', figures: { 'narrative.requests': 5 } });
    const old = makeReport({ agencyId: 'b', template: '2014', figures: { 'stat2014.requests': 6 } });
    const sum = sumOverAgencies([text, old], metric, 2022, ['a', 'b']);
    expect(sum).toMatchObject({ value: 6, approximate: 1, omitted: [{ agencyId: 'a', reason: 'other_source' }] });
  });

  it('does not depend on the order of reports or agencies', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant('blank' as const));
    const entries = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), value), {
      selector: ([id]) => id,
      maxLength: 12,
    });
    fc.assert(
      fc.property(entries, fc.func(fc.integer()), (pairs, rank) => {
        const reports = pairs.map(([agencyId, stated]) => makeReport({ agencyId, figures: { [amount]: stated } }));
        const shuffled = reports.toSorted((a, b) => rank(a.agencyId) - rank(b.agencyId));
        const ids = reports.map(({ agencyId }) => agencyId);
        const sum = sumOverAgencies(reports, amount, 2022, ids);
        expect(sumOverAgencies(shuffled, amount, 2022, ids.toReversed())).toEqual(sum);
        expect(sum.covered.length + sum.omitted.length).toBe(ids.length);
      }),
    );
  });
});
