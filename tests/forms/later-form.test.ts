// A later form given as data alone → its reports are recognised, checked, and tied to those of the form before it.
import { describe, expect, it, vi } from 'vitest';
import { metricById } from '../../src/forms/catalogue.ts';
import { rateDefinitions } from '../../src/forms/rates.ts';
import { buildSeries } from '../../src/report/analysis/build-series.ts';
import { changeOnYearBefore } from '../../src/report/analysis/compare-points.ts';
import { computeRate } from '../../src/report/analysis/compute-rate.ts';
import { listReadings } from '../../src/report/analysis/list-readings.ts';
import { findTableGaps } from '../../src/report/analysis/table-gaps.ts';
import { checkReport, checkSeries, listFindings } from '../../src/report/check/run-checks.ts';
import { recogniseForm } from '../../src/report/extract/judge-document.ts';
import type { Report } from '../../src/report/model/report.ts';
import { makeReport, type Stated } from '../report/analysis/make-report.ts';

vi.mock('../../src/i18n/translations.ts', async (load) => {
  const { addWords } = await import('./add-words.ts');
  const { laterWords } = await import('./later-form.ts');
  return addWords(await load<typeof import('../../src/i18n/translations.ts')>(), laterWords);
});
vi.mock('../../src/forms/forms.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/forms/forms.ts')>();
  const { reviseForm } = await import('./later-form.ts');
  const forms = [...actual.forms, reviseForm(actual.forms.at(-1)!)];
  return { ...actual, forms, formIds: forms.map(({ id }) => id) };
});

type Figures = Record<string, Stated>;

const rowsOf2021 = [
  ...['granted', 'partial', 'denied.state_secret', 'denied.other_law', 'denied.stability', 'denied.third_party'],
  ...['denied.internal', 'denied.deliberative', 'denied.enforcement_file', 'denied.inquiry', 'unavailable.not_held'],
  ...['unavailable.needs_creation', 'unavailable.unclear', 'rejected.petition', 'rejected.repeat'],
  ...['rejected.publication', 'rejected.excessive', 'rejected.reconfirm'],
  ...['other.no_correction', 'other.no_payment', 'other.misc'],
];
const rowsOf2027 = rowsOf2021
  .filter((row) => row !== 'denied.third_party' && row !== 'other.no_payment')
  .concat('denied.trade', 'denied.privacy');

const columns = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'];
const fill = (row: string, value: number): Figures =>
  Object.fromEntries(
    columns.map((column) => [`requests.${row}.${column}`, ['natural', 'total'].includes(column) ? value : 0]),
  );

/** A table 三 that adds up: one request for each outcome, one carried in, none carried out. */
const fillTable = (first: string, outcomes: readonly string[]): Figures => ({
  ...fill(first, outcomes.length - 1),
  ...fill('carried_in', 1),
  ...Object.assign({}, ...outcomes.map((row) => fill(row, 1))),
  ...fill('total', outcomes.length),
  ...fill('carried_out', 0),
  ...(first === 'filed' && fill('withdrawn', 0)),
});

const report = (year: number, form: string, figures: Figures): Report =>
  makeReport({ year, template: form as Report['template'], figures });
const present = report(2026, '2021', fillTable('received', rowsOf2021));
const later = report(2027, '2027', fillTable('filed', rowsOf2027));
const withFigures = (base: Report, figures: Figures): Report => {
  const changed = makeReport({ figures }).figures;
  const kept = base.figures.filter(({ metric }) => !(metric in figures));
  return { ...base, figures: [...kept, ...changed] };
};
const findingsOf = (one: Report, rule: string) =>
  listFindings(checkReport(one)).filter((finding) => finding.rule === rule);

describe('which form', () => {
  const decisions = ['licensing', 'penalty', 'coercion'].map((row) => `active.${row}.decisions`);
  const documents = ['rules', 'normative'].flatMap((row) =>
    ['issued', 'repealed', 'in_force'].map((column) => `active.${row}.${column}`),
  );
  const table2 = [...decisions, ...documents, 'active.fees.amount'];
  const recognise = (metrics: readonly string[], year: number, text = ''): string =>
    recogniseForm({
      figures: makeReport({ figures: Object.fromEntries(metrics.map((metric) => [metric, 1])) }).figures,
      isStatutory: true,
      text,
      year,
    });

  it.each([
    ['its own rows', [...table2, 'requests.filed.total'], 2022, '', '2027'],
    [
      'rows that it dropped',
      [...table2, 'requests.received.total', 'requests.other.no_payment.total'],
      2028,
      '',
      '2021',
    ],
    ['the notice cited', table2, 2022, '根据〔2026〕9号', '2027'],
    ['the notice of the form before', table2, 2028, '根据〔2021〕30号', '2021'],
    ['the year, from the first', table2, 2027, '', '2027'],
    ['the year, before the first', table2, 2026, '', '2021'],
    ['the rows of an older table', ['active.rules.made', 'active.penalty.items_prev'], 2027, '', '2019'],
    ['the year alone', [], 2027, '', '2027'],
    ['the year alone, long before', [], 2020, '', '2019'],
  ])('is told by %s', (_, metrics, year, text, form) => expect(recognise(metrics, year, text)).toBe(form));
});

describe('checks', () => {
  it('find nothing in a table that adds up, of either form', () => {
    for (const one of [present, later])
      for (const rule of ['applicants-total', 'outcomes-total', 'requests-balance', 'table-incomplete'])
        expect(checkReport(one).find((result) => result.rule === rule)?.status).toBe('pass');
  });

  it.each([
    ['present', present, 'denied.third_party'],
    ['later', later, 'denied.privacy'],
  ])('find a slip in a row of the %s form', (_, base, row) => {
    const slip = withFigures(base, { [`requests.${row}.business`]: 1 });
    expect(findingsOf(slip, 'applicants-total').map(({ difference }) => difference)).toEqual([1]);
    expect(findingsOf(slip, 'outcomes-total').map(({ difference }) => difference)).toEqual([1]);
  });

  it('find that the renamed row does not balance', () => {
    const slip = withFigures(later, fill('filed', 40));
    expect(findingsOf(slip, 'requests-balance').map(({ left, right }) => [left, right])).toEqual([
      [41, 21],
      [41, 21],
    ]);
  });

  it('balance a term more where the form has one', () => {
    const more = { ...fill('withdrawn', 3), ...fill('filed', 23) };
    expect(findingsOf(withFigures(later, more), 'requests-balance')).toEqual([]);
    expect(findingsOf(withFigures(later, fill('withdrawn', 3)), 'requests-balance')).toHaveLength(2);
    expect(findingsOf(withFigures(present, fill('received', 23)), 'requests-balance')).toHaveLength(2);
  });

  it('miss the rows of the form that the table follows', () => {
    const without = (base: Report, row: string): Report => ({
      ...base,
      figures: base.figures.filter(({ metric }) => !metric.startsWith(`requests.${row}.`)),
    });
    const missing = (one: Report) => findTableGaps(one).flatMap((gap) => gap.missing);
    expect(missing(without(later, 'denied.privacy'))).toEqual([{ table: 'requests', row: 'denied.privacy' }]);
    expect(missing(without(present, 'denied.third_party'))).toEqual([{ table: 'requests', row: 'denied.third_party' }]);
  });

  it('compare what years hand on across the change of form', () => {
    const series = { agencyId: present.agencyId, reports: [present, later] };
    const carried = listFindings(checkSeries(series)).filter(({ rule }) => rule === 'years-carried-in');
    expect(carried.map(({ left, right }) => [left, right])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('hold the text against the renamed row, alone and with what was carried in', () => {
    const stated = (value: number) => findingsOf(withFigures(later, { 'narrative.requests': value }), 'text-requests');
    expect(stated(20)).toEqual([]);
    expect(stated(21)).toEqual([]);
    expect(stated(19).map(({ left, right }) => [left, right])).toEqual([[19, 20]]);
  });
});

describe('series', () => {
  const third = 'requests.denied.third_party.total';
  const seriesOf = (...figures: Figures[]) =>
    buildSeries(
      figures.map((own, index) => report(2026 + index, index === 0 ? '2021' : '2027', own)),
      third,
    );
  const split = (tradeSecrets: Stated, private_: Stated): Figures => ({
    'requests.denied.trade.total': tradeSecrets,
    'requests.denied.privacy.total': private_,
  });

  it('go on with the row that is the same by another name', () => {
    const { points, breaks } = buildSeries([present, later], 'requests.received.total');
    expect(points.map(({ value, tie }) => [value, tie])).toEqual([
      [20, 'own'],
      [20, 'equal'],
    ]);
    expect(breaks).toEqual([{ year: 2027, from: '2021', to: '2027', comparability: 'full' }]);
    expect(listReadings('requests.filed.total').map(({ metric, tie }) => `${tie} ${metric}`)).toEqual([
      'own requests.filed.total',
      'equal requests.received.total',
      'near stat2014.requests',
      'near stat2008.requests',
      'other_source narrative.requests',
    ]);
  });

  it('go on with the sum of the rows that one was split into', () => {
    const series = seriesOf({ [third]: 3 }, split(2, 4), split(1, 0));
    expect(series.points.map(({ value, tie }) => [value, tie])).toEqual([
      [3, 'own'],
      [6, 'near'],
      [1, 'near'],
    ]);
    const [, sum] = series.points;
    expect([sum?.figure, ...(sum?.others ?? [])].map((figure) => figure?.metric)).toEqual([
      'requests.denied.trade.total',
      'requests.denied.privacy.total',
    ]);
    expect(series.breaks.map(({ comparability }) => comparability)).toEqual(['approximate']);
    expect(changeOnYearBefore(series, 2027)).toMatchObject({ from: 3, to: 6, comparability: 'approximate' });
    expect(changeOnYearBefore(series, 2028)).toMatchObject({ from: 6, to: 1, comparability: 'full' });
  });

  it('have no sum where a part is blank, not stated or no number', () => {
    const stateOf = (figures: Figures) => seriesOf({ [third]: 3 }, figures).points[1];
    expect(stateOf(split(2, 'blank'))).toMatchObject({ state: 'blank', value: null });
    expect(stateOf(split('unreadable', 2))).toMatchObject({ state: 'unreadable', value: null });
    expect(stateOf({ 'requests.denied.trade.total': 2 })).toMatchObject({ state: 'not_stated', value: null });
    expect(stateOf(split(2, { value: 4, qualifier: 'approx' }))).toMatchObject({ value: 6, qualifier: 'approx' });
  });

  it('read a part of a sum as itself', () => {
    expect(listReadings('requests.denied.trade.total')).toHaveLength(1);
    expect(listReadings('requests.denied.privacy.total')).toHaveLength(1);
  });
});

it('rates are computed from the rows of the form that a report follows', () => {
  const refused = rateDefinitions.find(({ id }) => id === 'refused')!;
  expect(computeRate(present, refused)).toMatchObject({ numerator: 8, denominator: 21 });
  expect(computeRate(later, refused)).toMatchObject({ numerator: 9, denominator: 21 });
});

it('the catalogue lists what only the later form has', () => {
  expect(metricById.get('requests.filed.total')?.forms).toEqual(['2027']);
  expect(metricById.get('requests.denied.third_party.total')?.forms).toEqual(['2019', '2021']);
});
