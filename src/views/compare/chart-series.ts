// A body and a measure → the series that charts are drawn from, each point with what is to be minded; and the year that shows most of them.

import type { ChartBody, ChartBreak, ChartPoint, ChartSeries } from '../../charts/chart-input.ts';
import { findPoint, readValue } from '../../charts/points.ts';
import { nameBeside } from '../../i18n/state-words.ts';
import { type Language, nameIn, translate } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { chooseYear } from '../../report/analysis/choose-year.ts';
import { isOfEnough, minimumForRank, wilson } from '../../report/analysis/intervals.ts';

import type { CompareBody, CompareEntry, ComparePoint } from './compare-point.ts';
import type { Measure } from './measures.ts';

/** A point of the drawing that still knows whether it may be ranked. */
export interface ComparedPoint extends ChartPoint {
  small?: boolean;
}

export interface ComparedSeries extends ChartSeries {
  points: readonly ComparedPoint[];
}

export function nameEntry(language: Language, entry: CompareEntry): string {
  const name = nameIn(language, entry);
  return entry.bodies === null ? name : translate(language, 'compare.sumName', { name });
}

/** `市` and the like belong to the place, whatever the names have in common. */
const endOfPlace = /^[省市区县旗州盟]+/;

/** What all names end or begin with, where it is a word of its own: `科学技术局`, `Bureau of Audit, `. */
function findCommon(names: readonly string[]): { end: string; start: string } {
  const [first = '', ...others] = names;
  let end = first.length;
  while (end > 0 && !others.every((name) => name.endsWith(first.slice(first.length - end)))) end -= 1;
  let start = first.lastIndexOf(', ') + 2;
  while (start > 1 && !others.every((name) => name.startsWith(first.slice(0, start))))
    start = first.lastIndexOf(', ', start - 3) + 2;
  return {
    end: first.slice(first.length - end).replace(endOfPlace, ''),
    start: start > 1 ? first.slice(0, start) : '',
  };
}

/** Names of bodies of one kind without the kind, and the kind: for drawings that have no room to say it of each. */
export function shortenNames(names: readonly string[]): { short: readonly string[]; common: string } {
  const { end, start } = findCommon(names);
  const short = names.map((name) => name.slice(start.length, start === '' ? name.length - end.length : undefined));
  const isTold = new Set(short).size === names.length && short.every((name) => name.length > 1);
  const common = start === '' ? end : start.replace(/, $/, '');
  return names.length > 1 && isTold && common.length > 1 ? { short, common } : { short: names, common: '' };
}

function noteRate(
  language: Language,
  { numerator, denominator, reason, value }: ComparePoint,
  { per }: Measure,
): string[] {
  if (reason === 'zero_denominator') return [translate(language, 'compare.noteZero')];
  if (reason === 'doubted') return [translate(language, 'places.rateDoubted')];
  if (reason === 'inconsistent') return [translate(language, 'compare.noteInconsistent')];
  if (numerator === undefined || denominator === undefined) return [];
  const parts = translate(language, 'compare.noteParts', { numerator, denominator });
  if (value === null) return [parts];
  const { lower, upper } = wilson(numerator, denominator);
  const interval = { lower: percentOf(lower).toFixed(1), upper: percentOf(upper).toFixed(1) };
  return [
    parts,
    ...(per === undefined ? [translate(language, 'compare.noteInterval', interval)] : []),
    ...(isOfEnough({ denominator }) ? [] : [translate(language, 'compare.noteSmall', { least: minimumForRank })]),
  ];
}

/** What stands beside a rate that misleads alone. */
function noteBeside(
  language: Language,
  year: number,
  { beside = [] }: Measure,
  series: CompareBody['series'],
): string[] {
  return beside.flatMap(({ id, name }) => {
    const value = series[id]?.points.find((point) => point.year === year)?.value ?? null;
    return value === null
      ? []
      : [translate(language, 'compare.noteBeside', { name, value: percentOf(value).toFixed(1) })];
  });
}

function listNotes(language: Language, point: ComparePoint, measure: Measure, body: CompareBody): string[] {
  const { covered, of, tie, source, value, year } = point;
  const cover = covered !== undefined && of !== undefined && value !== null;
  return [
    ...noteRate(language, point, measure),
    ...(value === null ? [] : noteBeside(language, year, measure, body.series)),
    ...(cover ? [translate(language, 'compare.noteCovered', { covered, of })] : []),
    ...(tie === 'other_source' && source === 'table' ? [translate(language, 'compare.noteTable')] : []),
    ...(source === 'text' && value !== null ? [nameBeside(language, 'text')] : []),
  ];
}

/** 0.2345 → 23.5: rates are shown in percent with one digit. */
export const percentOf = (rate: number): number => Math.round(rate * 1000) / 10;

function showValue(value: number, { kind, per }: Measure): number {
  if (kind === 'count') return value;
  return per === undefined ? percentOf(value) : Math.round(value * 10) / 10;
}

function describePoint(language: Language, point: ComparePoint, measure: Measure, body: CompareBody): ComparedPoint {
  const { year, state, qualifier, template, scope, tie, source, denominator, doubt } = point;
  const value = point.value === null ? null : showValue(point.value, measure);
  const small = denominator !== undefined && !isOfEnough({ denominator });
  const note = listNotes(language, point, measure, body).join(translate(language, 'charts.clauseComma'));
  const shown = { year, state, value, qualifier, template, scope, tie, source };
  return { ...shown, ...(note && { note }), ...(small && { small }), ...(doubt && { doubt }) };
}

const isWithin = (year: number, { from, to }: YearRange): boolean => year >= from && year <= to;

/** Where no report states the measure, every report says nothing of it. */
const silentPoints = (body: CompareBody): ComparePoint[] =>
  Object.values(body.series)[0]?.points.map((point) => ({
    year: point.year,
    state: 'not_stated',
    value: null,
    qualifier: null,
    template: point.template,
    tie: null,
    source: null,
    scope: point.scope,
  })) ?? [];

/** No form begins here: the break only says that the numbers on its two sides do not compare. */
const breakComparison = (year: number): ChartBreak => ({ year, comparability: 'none' });

export function makeSeries(language: Language, body: CompareBody, measure: Measure, years: YearRange): ComparedSeries {
  const series = body.series[measure.id];
  const points = (series?.points ?? silentPoints(body)).filter(({ year }) => isWithin(year, years));
  return {
    id: body.entry.id,
    label: nameEntry(language, body.entry),
    points: points.map((point) => describePoint(language, point, measure, body)),
    breaks: [...(series?.breaks ?? []), ...(series?.recast ?? []).map(breakComparison)],
  };
}

const hasNumber = (point: ComparedPoint): boolean => readValue(point) !== undefined;

/** What the running text says stands beside no number of a table. */
const isRankable = (point: ComparedPoint): boolean => hasNumber(point) && point.tie !== 'other_source';

const isFirm = (point: ComparedPoint): boolean => isRankable(point) && !point.small;

/** Its parts are shown, though they are too few for a rate. */
const isTooFew = ({ state }: ComparedPoint): boolean => state === 'too_few';

/** A year with numbers that can be ranked says more than one with many of small base. */
export function chooseMoment(series: readonly ComparedSeries[]): number | null {
  const points = series.flatMap((one) => one.points);
  const yearOf = (is: (point: ComparedPoint) => boolean) => chooseYear(points.filter(is).map(({ year }) => year));
  return yearOf(isFirm) ?? yearOf(isRankable) ?? yearOf(hasNumber) ?? yearOf(isTooFew);
}

/** Both measures of a body in one year: the year that most bodies have both for, of small base or not. */
export function chooseCommonMoment(first: readonly ComparedSeries[], second: readonly ComparedSeries[]): number | null {
  const years = first.flatMap((one, index) => {
    const other = second[index];
    return one.points
      .filter(hasNumber)
      .flatMap(({ year }) => (other && hasNumber(findMoment(other, year)) ? [year] : []));
  });
  return chooseYear(years);
}

export const findMoment = (series: ComparedSeries, year: number): ComparedPoint =>
  series.points.find((one) => one.year === year) ?? findPoint(series, year);

export const listMoment = (series: readonly ComparedSeries[], year: number): ChartBody[] =>
  series.map((one) => {
    const point = findMoment(one, year);
    return { id: one.id, label: one.label, point, ...(point.small && { small: true }) };
  });
