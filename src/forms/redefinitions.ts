// The records → from which years on figures count something else though no form says so, and which figures.
import { type FamilyId, metricById } from './catalogue.ts';
import { editions } from './editions.ts';
import { textMetric } from './text.ts';

/** The redefinitions by name; src/i18n has their words. */
export type RedefinitionId = 'first_year' | 'fees' | 'review_first';

/** A year with which a figure of one name became another. */
export interface Redefinition {
  readonly id: RedefinitionId;
  /** The first year that counts anew. */
  readonly from: number;
  /** Whole tables; all figures where neither these nor metrics are named. */
  readonly families?: readonly FamilyId[];
  readonly metrics?: readonly string[];
}

export const redefinitions: readonly Redefinition[] = [
  // The Regulations took effect on 1 May 2008: the first report counts eight months.
  { id: 'first_year', from: 2009 },
  // The fee for searching and copying ended; what is charged since is a fee for processing.
  { id: 'fees', from: 2021, metrics: [textMetric('fees_charged')] },
  // Since the Administrative Reconsideration Law of 2023 who is refused must ask for a review before going to court.
  { id: 'review_first', from: 2024, families: ['appeals'] },
];

const concerns = ({ families, metrics }: Redefinition, metric: string): boolean => {
  if (!families && !metrics) return true;
  const family = metricById.get(metric)?.family;
  return metrics?.includes(metric) === true || (family !== undefined && families?.includes(family) === true);
};

/** Those that reports with a figure lie on both sides of, in the order of their years. */
export function redefinitionsOf(metric: string): Redefinition[] {
  const [first] = metricById.get(metric)?.forms ?? [];
  const since = editions.find(({ id }) => id === first)?.from ?? 0;
  return redefinitions.filter((one) => one.from > since && concerns(one, metric)).toSorted((a, b) => a.from - b.from);
}

/** The first that lies between two years of a figure. */
export const findRedefinition = (metrics: readonly string[], before: number, after: number): Redefinition | undefined =>
  redefinitions.find(
    (one) => before < one.from && one.from <= after && metrics.some((metric) => concerns(one, metric)),
  );
