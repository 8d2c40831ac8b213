// A metric and a body's other reports → what they say of the same thing, year by year, in words.
import { nameValue } from '../../i18n/state-words.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { listReadings, metricsOfReading, type Reading } from '../../report/analysis/list-readings.ts';
import type { Figure, Origin, Position, TextPosition } from '../../report/model/figure.ts';
import { isCell } from '../../report/model/positions.ts';

const describeOrigin = (language: Language, { page, box }: Origin): string =>
  translate(language, 'report.origin', { page, box: box.join(' ') });

function describeSpan(language: Language, { paragraph, start, end }: TextPosition): string {
  const from = { paragraph: paragraph + 1, from: start + 1 };
  if (end - start === 1) return translate(language, 'report.paragraphOne', from);
  return translate(language, 'report.paragraph', { ...from, to: end });
}

/** Row and column counted from 1, page and box of a paged document. */
export function describePosition(language: Language, place: Position): string {
  const inDocument = isCell(place)
    ? translate(language, 'report.rowColumn', { row: place.row + 1, column: place.column + 1 })
    : describeSpan(language, place);
  return place.origin
    ? [inDocument, describeOrigin(language, place.origin)].join(translate(language, 'report.clauseSeparator'))
    : inDocument;
}

/** A report on another year, or what the API tells of one. */
export interface YearOfFigures {
  year: number;
  figures: ReadonlyMap<string, Pick<Figure, 'value' | 'qualifier'>>;
}

interface OtherYear {
  year: number;
  value: number;
  qualifier: Figure['qualifier'];
  /** By an older or differing definition. */
  approximate: boolean;
}

/** What counts something else, or stands in another part of the report, is left out. */
const listComparable = (metric: string): Reading[] => listReadings(metric).filter(({ tie }) => tie !== 'other_source');

function readYear({ year, figures: index }: YearOfFigures, readings: readonly Reading[]): OtherYear[] {
  // As in a series, the first reading that is there counts: a tie never fills a blank.
  const reading = readings.find((candidate) => metricsOfReading(candidate).some((id) => index.has(id)));
  const figures = reading ? metricsOfReading(reading).map((id) => index.get(id)) : [];
  const values = figures.flatMap((figure) => figure?.value ?? []);
  if (!reading || values.length < figures.length) return [];
  const value = values.length === 1 ? values[0] : Number(values.reduce((sum, one) => sum + one, 0).toPrecision(15));
  const qualifier = figures.find((figure) => figure?.qualifier !== 'exact')?.qualifier ?? 'exact';
  return [{ year, value: value ?? 0, qualifier, approximate: reading.tie === 'near' }];
}

function describeYear(language: Language, other: OtherYear): string {
  const words = other.approximate ? 'report.otherYearClose' : 'report.otherYear';
  return translate(language, words, { year: other.year, value: nameValue(language, other) });
}

/** `others` are of one scope with the report that the metric stands in: those of another are not comparable. */
export function describeOtherYears(language: Language, metric: string, others: readonly YearOfFigures[]): string {
  const readings = listComparable(metric);
  return others
    .flatMap((other) => readYear(other, readings))
    .map((other) => describeYear(language, other))
    .join(translate(language, 'report.clauseSeparator'));
}
