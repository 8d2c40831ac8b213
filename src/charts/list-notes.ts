// The series of a chart → the lines below it that explain gaps, signs and marks, as far as the chart has them.
import { type Language, translate } from '../i18n/translate.ts';
import type { ChartPoint, ChartSeries, YearChart } from './chart-input.ts';
import { findPoint } from './find-point.ts';
import { isDoubted, isFromText, isNear, valueSigns } from './format-value.ts';
import { eachYear, joinYears, listMissingYears } from './list-years.ts';
import { type AbsentState, absentLetters } from './marks.ts';
import { nameMissingValue } from './name-state.ts';
import { readValue } from './read-value.ts';

const joinWords = (language: Language, words: readonly string[]): string =>
  words.join(translate(language, 'charts.listAnd'));

export const writeYears = (language: Language, years: readonly number[]): string =>
  joinWords(language, joinYears(years));

export function noteMissing(language: Language, series: readonly ChartSeries[], years: YearChart['years']): string[] {
  const missing = listMissingYears(series, years);
  if (missing.length === 0) return [];
  const key = missing.length === eachYear(years).length ? 'charts.noteMissingAll' : 'charts.noteMissing';
  return [translate(language, key, { years: writeYears(language, missing) })];
}

/** `□ 空白　– 该年表式无此项`: the states that occur. */
export function noteSigns(language: Language, states: Iterable<string>): string[] {
  const found = new Set(states);
  const listed = (Object.keys(absentLetters) as AbsentState[]).filter((state) => found.has(state));
  if (listed.length === 0) return [];
  const words = listed.map((state) =>
    translate(language, 'charts.noteSign', { sign: absentLetters[state], state: nameMissingValue(language, state) }),
  );
  return [words.join('\u2003')];
}

/** `? 存疑：…`, `≈ 口径相近：…`: the signs at numbers that occur. */
export function noteMarks(language: Language, points: readonly ChartPoint[]): string[] {
  const notes: string[] = [];
  if (points.some(isNear)) notes.push(translate(language, 'charts.noteNear', { sign: valueSigns.near }));
  if (points.some(isDoubted)) notes.push(translate(language, 'charts.noteDoubt', { sign: valueSigns.doubt }));
  return notes;
}

/** `（文）…`, below drawings whose numbers carry that sign. */
export const noteText = (language: Language, points: readonly ChartPoint[]): string[] =>
  points.some(isFromText) ? [translate(language, 'charts.noteText')] : [];

export const listYearStates = (series: readonly ChartSeries[], { years }: Pick<YearChart, 'years'>): string[] =>
  series.flatMap((one) => eachYear(years).map((year) => findPoint(one, year).state));

/** Series without any number, so that nobody looks for their line. */
export function noteEmptySeries(language: Language, series: readonly ChartSeries[]): string[] {
  const empty = series.filter(({ points }) => points.every((point) => readValue(point) === undefined));
  if (empty.length === 0) return [];
  return [
    translate(language, 'charts.noteEmptySeries', {
      labels: joinWords(
        language,
        empty.map(({ label }) => label),
      ),
    }),
  ];
}
