// What explains a drawing: the key above it, and the lines below it as far as the chart needs them.
import { explainRedefinition } from '../i18n/state-words.ts';
import { type Language, translate } from '../i18n/translate.ts';
import type { ChartPoint, ChartSeries, YearChart } from './chart-input.ts';
import { hasDashes, hasOpenings } from './join-points.ts';
import { type AbsentState, absentLetters } from './marks.ts';
import { measureText, wrapText } from './measure-text.ts';
import {
  eachYear,
  findPoint,
  isDoubted,
  isFromText,
  isInexact,
  isNear,
  isWeak,
  joinYears,
  listMissingYears,
  listReported,
  readValue,
} from './points.ts';
import { drawRectangle, drawText, type MarkShape, type TextShape, textSizes } from './scene.ts';
import { nameMissingValue, valueSigns } from './value-words.ts';

export interface KeyEntry {
  label: string;
  /** Class of the swatch. */
  mark: string;
}

const rowHeight = 17;
const swatchRoom = 12;
const gap = 14;

interface Key {
  shapes: MarkShape[];
  height: number;
}

/** Names without a mark of their own at the side: swatches and names above the plot, or below it from `from` on. */
export function drawKey(entries: readonly KeyEntry[], width: number, from = 0): Key {
  let [x, row] = [0, 0];
  const shapes = entries.flatMap(({ label, mark }) => {
    const [text = ''] = wrapText(label, width - swatchRoom, textSizes.label, 1);
    const room = swatchRoom + measureText(text, textSizes.label);
    if (x > 0 && x + room > width) [x, row] = [0, row + 1];
    const [left, top] = [x, from + row * rowHeight];
    x += room + gap;
    return [
      drawRectangle(`swatch ${mark}`, left, top + 4, 7, 7),
      drawText('label', text, left + swatchRoom, top + 11.5),
    ];
  });
  return { shapes, height: entries.length > 0 ? (row + 1) * rowHeight + 2 : 0 };
}

const joinWords = (language: Language, words: readonly string[]): string =>
  words.join(translate(language, 'charts.listAnd'));

/** `2017–2019 和 2022`. */
export const writeYears = (language: Language, years: readonly number[]): string =>
  joinWords(language, joinYears(years));

/** Years without a report. */
export function noteMissing(language: Language, series: readonly ChartSeries[], years: YearChart['years']): string[] {
  const missing = listMissingYears(series, years);
  if (missing.length === 0) return [];
  const key = missing.length === eachYear(years).length ? 'charts.noteMissingAll' : 'charts.noteMissing';
  return [translate(language, key, { years: writeYears(language, missing) })];
}

/** `□ 空白　– 当年格式无此项`: the states that occur. */
export function noteSigns(language: Language, states: Iterable<string>): string[] {
  const found = new Set(states);
  const listed = (Object.keys(absentLetters) as AbsentState[]).filter((state) => found.has(state));
  if (listed.length === 0) return [];
  const words = listed.map((state) =>
    translate(language, 'charts.noteSign', { sign: absentLetters[state], state: nameMissingValue(language, state) }),
  );
  return [words.join('\u2003')];
}

/** What dashes and openings in lines mean, and which redefinitions lie in the years drawn. */
export function noteJoins(language: Language, series: readonly ChartSeries[]): string[] {
  const why = series.flatMap(({ breaks, points }) => {
    const years = listReported({ points }).map(({ year }) => year);
    const isInside = (year: number) => years.some((one) => one < year) && years.some((one) => one >= year);
    return breaks.flatMap((one) => (one.why && isInside(one.year) ? [one.why] : []));
  });
  return [
    ...(series.some(hasDashes) ? [translate(language, 'charts.noteDashed')] : []),
    ...(series.some(hasOpenings) ? [translate(language, 'charts.noteOpen')] : []),
    ...[...new Set(why)].map((id) => explainRedefinition(language, id)),
  ];
}

/** Why marks are hollow, all in one line: `空心或浅色：? 存疑，* 统计方法相近`; the tooltip and the table say which is which. */
export function noteMarks(language: Language, points: readonly ChartPoint[]): string[] {
  const reasons = [
    ...(points.some(isDoubted) ? [translate(language, 'charts.noteDoubt', { sign: valueSigns.doubt })] : []),
    ...(points.some(isNear) ? [translate(language, 'charts.noteNear', { sign: valueSigns.near })] : []),
    ...(points.some(isWeak) ? [translate(language, 'charts.noteWeak', { sign: valueSigns.weak })] : []),
    ...(points.some((point) => readValue(point) !== undefined && isInexact(point))
      ? [translate(language, 'charts.noteApprox')]
      : []),
  ];
  if (reasons.length === 0) return [];
  return [translate(language, 'charts.noteHollow', { list: reasons.join(translate(language, 'charts.noteComma')) })];
}

/** `（文）…`, below drawings whose numbers carry that sign. */
export const noteText = (language: Language, points: readonly ChartPoint[]): string[] =>
  points.some(isFromText) ? [translate(language, 'charts.noteText')] : [];

/** The states of all series in all years, for `noteSigns`; what a form has no place for is no sign but the rule of the form. */
export const listYearStates = (series: readonly ChartSeries[], { years }: Pick<YearChart, 'years'>): string[] =>
  series
    .flatMap((one) => eachYear(years).map((year) => findPoint(one, year).state))
    .filter((state) => state !== 'not_in_form');

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

const lineHeight = 15;

/** The lines as drawn, and where they end. */
export interface Notes {
  shapes: TextShape[];
  bottom: number;
}

/** Lines below the drawing, wrapped, and where they end. */
export function drawNotes(notes: readonly string[], x: number, top: number, width: number): Notes {
  const lines = notes.flatMap((note) => wrapText(note, width - x, textSizes.note));
  const shapes = lines.map((line, index) => drawText('note', line, x, top + (index + 1) * lineHeight - 3));
  return { shapes, bottom: top + lines.length * lineHeight };
}
