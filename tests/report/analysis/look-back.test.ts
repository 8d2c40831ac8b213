// What may be said beside the last number before: a change only from the year before, in one form, of table figures without doubt.
import { expect, test } from 'vitest';
import { buildSeries } from '../../../src/report/analysis/build-series.ts';
import { lookBack, lookBackFromLast } from '../../../src/report/analysis/look-back.ts';
import { buildOutcomeSeries } from '../../../src/report/analysis/read-outcomes.ts';
import { makeReport } from './make-report.ts';

const received = 'requests.received.total';
type Sample = Parameters<typeof makeReport>[0];

const look = (metric: string, ...samples: Sample[]) =>
  lookBackFromLast(
    buildSeries(
      samples.map((sample) => makeReport(sample)),
      metric,
    ),
  );

const of = (year: number, value: number, more: Sample = {}): Sample => ({
  year,
  figures: { [received]: value },
  ...more,
});
const old: Sample = { template: '2019' };

test('a change is told from the year before in the same form', () => {
  expect(look(received, of(2022, 72), of(2023, 81))).toMatchObject({ kind: 'change', absolute: 9, relative: 0.125 });
  expect(look(received, of(2022, 0), of(2023, 5))).toMatchObject({ kind: 'change', absolute: 5, relative: null });
});

test.each<[string, Sample[], string]>([
  ['another form, though the rows are equal', [of(2020, 3, old), of(2021, 9)], 'other_form'],
  ['a skipped year', [of(2021, 3), of(2023, 9)], 'gap'],
  ['another scope', [of(2022, 3, { scope: 'jurisdiction' }), of(2023, 9)], 'other_scope'],
  ['the text', [{ year: 2022, figures: { 'narrative.requests': 3 } }, of(2023, 9)], 'text'],
  ['a new law', [of(2008, 3, { template: '2008' }), of(2009, 9, { template: '2008' })], 'redefined'],
  [
    'a rounded number',
    [{ year: 2022, figures: { [received]: { value: 3, qualifier: 'approx' } } }, of(2023, 9)],
    'inexact',
  ],
])('both numbers without a verb: %s', (_, samples, reason) => {
  expect(look(received, ...samples)).toMatchObject({
    kind: 'beside',
    reason,
    before: { value: 3 },
    after: { value: 9 },
  });
});

test('a doubted number on either side is no change', () => {
  const series = buildSeries([makeReport(of(2022, 3)), makeReport(of(2023, 9))], received);
  for (const year of [2022, 2023])
    expect(lookBack(series, 2023, (point) => point.year === year)).toMatchObject({ kind: 'beside', reason: 'doubt' });
});

test('nothing before, or nothing that is a number', () => {
  expect(look(received, of(2023, 9))).toEqual({ kind: 'first' });
  expect(look(received, { year: 2022, figures: { [received]: 'blank' } }, of(2023, 9))).toEqual({ kind: 'no_value' });
});

test('appeals of 2023 and 2024 stand on two sides of a law, requests do not', () => {
  const reviews = 'appeals.review.total';
  const year = (number: number): Sample => ({ year: number, figures: { [reviews]: number - 2000, [received]: 5 } });
  expect(look(reviews, year(2023), year(2024))).toMatchObject({ kind: 'beside', reason: 'redefined' });
  expect(look(reviews, year(2024), year(2025))).toMatchObject({ kind: 'change', absolute: 1 });
  expect(look(received, year(2023), year(2024))).toMatchObject({ kind: 'change', absolute: 0 });
  const [jump] = buildSeries([makeReport(year(2023)), makeReport(year(2024))], reviews).breaks;
  expect(jump).toMatchObject({ year: 2024, from: '2021', to: '2021', comparability: 'none', why: 'review_first' });
});

test('what is public in total is never joined to what is in force', () => {
  const samples: Sample[] = [
    { year: 2020, template: '2019', figures: { 'active.normative.total_public': 89 } },
    { year: 2021, figures: { 'active.normative.in_force': 665 } },
  ];
  const { points } = buildSeries(
    samples.map((sample) => makeReport(sample)),
    'active.normative.in_force',
  );
  expect(points.map(({ state, value }) => [state, value])).toEqual([
    ['not_in_form', null],
    ['reported', 665],
  ]);
});

test('2018 to 2019: what was public already is granted in both, so that no jump is drawn', () => {
  const former = {
    'stat2014.answers_already_public': 40,
    'stat2014.answers_granted': 20,
    'stat2014.answers_partial': 0,
  };
  const samples: Sample[] = [
    {
      year: 2018,
      template: '2014',
      figures: {
        ...former,
        'stat2014.answers_denied': 1,
        'stat2014.answers_need_correction': 3,
        'stat2014.answers': 64,
      },
    },
    {
      year: 2019,
      template: '2019',
      figures: { 'requests.granted.total': 61, 'requests.other.all.total': 2, 'requests.total.total': 63 },
    },
  ];
  const reports = samples.map((sample) => makeReport(sample));
  const valuesOf = (series: ReturnType<typeof buildSeries>) => series.points.map(({ value, tie }) => [value, tie]);
  expect(valuesOf(buildSeries(reports, 'requests.granted.total'))).toEqual([
    [60, 'near'],
    [61, 'own'],
  ]);
  const range = { from: 2018, to: 2019 };
  expect(valuesOf(buildOutcomeSeries(reports, 'granted', range))).toEqual([
    [60, 'near'],
    [61, 'own'],
  ]);
  expect(buildOutcomeSeries(reports, 'granted', range).breaks).toMatchObject([{ comparability: 'approximate' }]);
  // 2014 counts who was asked to correct the request, which is no decision: no part of what 2019 calls other.
  expect(valuesOf(buildOutcomeSeries(reports, 'other', range))).toEqual([
    [null, null],
    [2, 'own'],
  ]);
  expect(valuesOf(buildOutcomeSeries(reports, 'other_answers', range))).toEqual([
    [3, 'own'],
    [null, null],
  ]);
  expect(buildOutcomeSeries(reports, 'other', range).breaks).toMatchObject([{ comparability: 'none' }]);
});

test('the outcomes of the forms of 2019 and 2021 are equal, whatever class is marked not applicable', () => {
  const samples: Sample[] = [
    { year: 2020, template: '2019', figures: { 'requests.other.all.total': 4 } },
    {
      year: 2021,
      figures: {
        'requests.other.no_correction.total': 'not_applicable',
        'requests.other.misc.total': 5,
        'requests.total.total': 5,
      },
    },
  ];
  const { points, breaks } = buildOutcomeSeries(
    samples.map((sample) => makeReport(sample)),
    'other',
    { from: 2020, to: 2021 },
  );
  expect(points.map(({ value, tie }) => [value, tie])).toEqual([
    [4, 'own'],
    [5, 'own'],
  ]);
  expect(breaks).toMatchObject([{ comparability: 'full' }]);
});

test('Weihai 2016: the table’s 1,534 and 13 stand first, the text’s 1,703 and 25 beside them', () => {
  const report = makeReport({
    year: 2016,
    template: '2014',
    figures: {
      'narrative.disclosed': 1703,
      'stat2014.disclosed': 1534,
      'narrative.interpretations': 25,
      'stat2014.interpretations': 13,
    },
  });
  const pointOf = (metric: string) => buildSeries([report], metric).points[0];
  expect(pointOf('narrative.disclosed')).toMatchObject({ value: 1534, source: 'table', beside: { value: 1703 } });
  expect(pointOf('narrative.interpretations')).toMatchObject({ value: 13, source: 'table', beside: { value: 25 } });
  const blank = makeReport({
    year: 2016,
    template: '2014',
    figures: { 'narrative.disclosed': 1703, 'stat2014.disclosed': 'blank' },
  });
  expect(buildSeries([blank], 'narrative.disclosed').points[0]).toMatchObject({ state: 'blank', value: null });
});

test('fees of 2016 and of 2021 are two fees', () => {
  const samples: Sample[] = [2016, 2021].map((year) => ({ year, figures: { 'narrative.fees_charged': 10 } }));
  expect(
    buildSeries(
      samples.map((sample) => makeReport(sample)),
      'narrative.fees_charged',
    ).breaks,
  ).toMatchObject([{ year: 2021, comparability: 'none', why: 'fees' }]);
});
