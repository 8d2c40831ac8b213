// A metric and a body's other reports → what they say of the same thing, year by year, in words.
import { nameValue } from '../../i18n/state-words.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { listReadings, metricsOfReading, type Reading } from '../../report/analysis/list-readings.ts';
import type { Figure } from '../../report/model/figure.ts';

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
