import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSeries } from '../../../src/report/analysis/build-series.ts';
import { changeOnYearBefore } from '../../../src/report/analysis/compare-points.ts';
import { makeReport, makeYears, type Stated } from './make-report.ts';

const received = 'requests.received.total';
const issued = 'active.normative.issued';

describe('a series', () => {
  it('shows a missing year as a gap', () => {
    const reports = [
      makeReport({ year: 2021, figures: { [received]: 3 } }),
      makeReport({ year: 2023, figures: { [received]: 5 } }),
    ];
    expect(buildSeries(reports, received).points.map(({ year, state, value }) => [year, state, value])).toEqual([
      [2021, 'reported', 3],
      [2022, 'no_report', null],
      [2023, 'reported', 5],
    ]);
  });

  it('extends over the years asked for', () => {
    const series = buildSeries([makeReport({ year: 2022 })], received, { from: 2021, to: 2023 });
    expect(series.points.map(({ state }) => state)).toEqual(['no_report', 'not_stated', 'no_report']);
    expect(buildSeries([], received).points).toEqual([]);
  });

  it('keeps every status apart', () => {
    const statuses: Stated[] = [0, 'blank', 'not_applicable', 'unreadable'];
    const reports = makeYears(2019, ...statuses.map((status) => ({ figures: { [received]: status } })), {});
    const states = buildSeries(reports, received).points.map(({ state, value }) => [state, value]);
    expect(states).toEqual([
      ['reported', 0],
      ['blank', null],
      ['not_applicable', null],
      ['unreadable', null],
      ['not_stated', null],
    ]);
  });

  it('says where the form has no such metric', () => {
    const [point] = buildSeries([makeReport({ template: '2019' })], 'active.normative.repealed').points;
    expect(point?.state).toBe('not_in_form');
  });

  it('reads a tied metric of another form and says so', () => {
    const reports = makeYears(
      2020,
      { template: '2019', figures: { 'active.normative.made': 4 } },
      { template: '2021', figures: { [issued]: 5 } },
    );
    const { points, breaks } = buildSeries(reports, issued);
    expect(points.map(({ value, tie }) => [value, tie])).toEqual([
      [4, 'near'],
      [5, 'own'],
    ]);
    expect(breaks).toEqual([{ year: 2021, from: '2019', to: '2021', comparability: 'approximate' }]);
  });

  it('finds the break of 2021 comparable where both forms count alike', () => {
    const reports = makeYears(2020, { template: '2019', figures: { [received]: 1 } }, { figures: { [received]: 2 } });
    expect(buildSeries(reports, received).breaks.map(({ comparability }) => comparability)).toEqual(['full']);
  });

  it('never fills a blank cell from the text', () => {
    const [point] = buildSeries(
      [makeReport({ figures: { [received]: 'blank', 'narrative.requests': 7 } })],
      received,
    ).points;
    expect(point).toMatchObject({ state: 'blank', value: null });
  });

  it('gives no value where two reports of a year differ, and one where they agree', () => {
    const twice = (...values: number[]) => values.map((value) => makeReport({ figures: { [received]: value } }));
    expect(buildSeries(twice(3, 4), received).points[0]).toMatchObject({ state: 'conflicting', value: null });
    expect(buildSeries(twice(3, 3), received).points[0]).toMatchObject({ state: 'reported', value: 3 });
  });

  it('never invents a value', () => {
    const stated = fc.oneof(fc.nat(50), fc.constantFrom('blank' as const, 'unreadable' as const));
    const metric = fc.constantFrom(received, 'narrative.requests', 'stat2014.requests', 'requests.total.total');
    const sample = fc.record({
      year: fc.integer({ min: 2010, max: 2025 }),
      figures: fc.dictionary(metric, stated, { noNullPrototype: true }),
    });
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 12 }), metric, (samples, asked) => {
        const reports = samples.map((one) => makeReport(one));
        for (const point of buildSeries(reports, asked).points) {
          if (point.value === null) continue;
          const printed = reports.filter((report) => report.year === point.year).flatMap((report) => report.figures);
          expect(printed).toContain(point.figure);
          expect(point.figure?.value).toBe(point.value);
        }
      }),
    );
  });
});

describe('the change on the year before', () => {
  const change = (...samples: Parameters<typeof makeYears>[1][]) =>
    changeOnYearBefore(buildSeries(makeYears(2021, ...samples), received), 2022);

  it('is known between comparable neighbours', () => {
    expect(change({ figures: { [received]: 40 } }, { figures: { [received]: 50 } })).toEqual({
      state: 'known',
      from: 40,
      to: 50,
      absolute: 10,
      relative: 0.25,
      comparability: 'full',
      exact: true,
    });
  });

  it('has no relative part from 0', () => {
    expect(change({ figures: { [received]: 0 } }, { figures: { [received]: 5 } })).toMatchObject({
      absolute: 5,
      relative: null,
    });
  });

  it('is marked between tied metrics and unknown between two sources', () => {
    const now = { figures: { [received]: 50 } };
    expect(change({ template: '2014', figures: { 'stat2014.requests': 40 } }, now)).toMatchObject({
      comparability: 'approximate',
    });
    expect(change({ template: '2008', figures: { 'narrative.requests': 40 } }, now)).toEqual({
      state: 'unknown',
      reason: 'other_source',
    });
  });

  it('says when a number is only near', () => {
    const about = { figures: { [received]: { value: 40, qualifier: 'approx' as const } } };
    expect(change(about, { figures: { [received]: 50 } })).toMatchObject({ exact: false });
  });

  it('is unknown across a gap, a blank and another scope', () => {
    const gap = buildSeries(
      [makeReport({ year: 2020, figures: { [received]: 1 } }), makeReport({ year: 2022, figures: { [received]: 1 } })],
      received,
    );
    expect(changeOnYearBefore(gap, 2022)).toEqual({ state: 'unknown', reason: 'gap' });
    expect(change({ figures: { [received]: 'blank' } }, { figures: { [received]: 1 } })).toEqual({
      state: 'unknown',
      reason: 'no_value',
    });
    expect(change({ scope: 'jurisdiction', figures: { [received]: 1 } }, { figures: { [received]: 1 } })).toEqual({
      state: 'unknown',
      reason: 'other_scope',
    });
    expect(change({ figures: { [received]: 1 } })).toEqual({ state: 'unknown', reason: 'gap' });
  });
});
