// What is compared → the line that names its sources, and a citation to copy.
import { nameYears } from '../../i18n/name-years.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { nameEntry } from './chart-series.ts';
import type { CompareBody } from './compare-point.ts';
import type { Measure } from './measures.ts';

function findNewest(bodies: readonly CompareBody[]): string | undefined {
  return bodies
    .flatMap(({ newest }) => newest ?? [])
    .sort()
    .at(-1);
}

/** There is no clock in the data: the newest report dates it. */
export function writeSourceLine(language: Language, bodies: readonly CompareBody[]): string {
  const newest = findNewest(bodies);
  if (newest === undefined) return translate(language, 'compare.sourceUndated');
  return translate(language, 'compare.source', { newest });
}

export interface NamedComparison {
  language: Language;
  bodies: readonly CompareBody[];
  measures: readonly Measure[];
  years: YearRange;
}

export function nameComparison({ language, bodies, measures, years }: NamedComparison): string {
  const join = (words: readonly string[]): string => words.join(translate(language, 'common.listSeparator'));
  return translate(language, 'compare.named', {
    bodies: join(bodies.map(({ entry }) => nameEntry(language, entry))),
    measures: join(measures.map(({ name }) => name)),
    years: nameYears(language, years),
  });
}

export interface Cited {
  language: Language;
  title: string;
  bodies: readonly CompareBody[];
  /** ISO day on which the reader looked at it. */
  day: string;
  url: string;
}

export const citeComparison = ({ language, title, bodies, day, url }: Cited): string =>
  translate(language, 'compare.citation', { title, source: writeSourceLine(language, bodies), day, url });
