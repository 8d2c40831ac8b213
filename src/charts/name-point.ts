// A point → what tooltip and live region say of it: `2021 年 收到申请 3 件`.
import { type Language, translate } from '../i18n/translate.ts';
import type { ChartPoint, ChartSeries, Unit } from './chart-input.ts';
import { closeGaps } from './close-gaps.ts';
import { writeValue } from './format-value.ts';
import { nameState } from './name-state.ts';
import { readValue } from './read-value.ts';
import type { PointData } from './scene.ts';

/** The value with its unit, or why there is none. */
export function sayValue(language: Language, point: Omit<ChartPoint, 'year' | 'template'>, unit: Unit): string {
  const value = readValue(point);
  return value === undefined ? nameState(language, point.state) : writeValue(language, value, point.qualifier, unit);
}

export const addNote = (language: Language, words: string, note: string | undefined): string =>
  note ? translate(language, 'charts.withNote', { words, note }) : words;

export function namePoint(language: Language, point: ChartPoint, label: string, unit: Unit): string {
  const { year, note } = point;
  const said = sayValue(language, point, unit);
  const words =
    readValue(point) === undefined
      ? translate(language, 'charts.pointState', { year, label, state: said })
      : translate(language, 'charts.pointValue', { year, label, value: said });
  return closeGaps(addNote(language, words, note));
}

export const describePoint = (
  language: Language,
  { id, label }: ChartSeries,
  point: ChartPoint,
  unit: Unit,
): PointData => ({
  year: point.year,
  series: id,
  value: readValue(point) ?? null,
  status: point.state,
  words: namePoint(language, point, label, unit),
});
