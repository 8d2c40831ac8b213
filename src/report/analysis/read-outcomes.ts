// A report → how many requests ended in which of six ways, or why that cannot be said; over the years → a series.

import type { FormId } from '../../forms/forms.ts';
import { classesIn, hasSameClasses, outcomeOfMetric, prescribesOutcome } from '../../forms/outcomes.ts';
import { type OutcomeId, outcomeIds } from '../../forms/record.ts';
import { newestFirst } from '../../forms/shape.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { findBreaks, type YearRange } from './build-series.ts';
import { compareSources } from './compare-points.ts';
import { findTie, type StandIn } from './list-readings.ts';
import { chooseOfYear } from './read-point.ts';
import type { Comparability, Series, SeriesPoint } from './series-point.ts';

/** One way in which requests ended. */
export interface Outcome {
  id: OutcomeId;
  value: number;
  /** The figures that were added up, as the report gives them. */
  figures: readonly Figure[];
}

/** `unclear`: a cell of the group is there and is no number, so that no sum can be given. */
export type Outcomes =
  | { state: 'known'; outcomes: Outcome[]; exact: boolean }
  | { state: 'unclear' }
  | { state: 'not_stated' };

const isTotal = (figure: Figure): boolean => outcomeOfMetric.has(figure.metric);

/** 「/」 says that there is no such case: nothing to add, and no group of its own. A blank says nothing. */
const isReadable = ({ status }: Figure): boolean => status === 'reported' || status === 'not_applicable';

export function readOutcomes(report: Report): Outcomes {
  const figures = report.figures.filter(isTotal);
  if (figures.length === 0) return { state: 'not_stated' };
  if (!figures.every(isReadable)) return { state: 'unclear' };
  const counted = figures.filter((figure) => figure.status === 'reported');
  if (counted.length === 0) return { state: 'not_stated' };
  const outcomes = outcomeIds.flatMap((id) => {
    const own = counted.filter((figure) => outcomeOfMetric.get(figure.metric) === id);
    return own.length === 0
      ? []
      : [{ id, value: own.reduce((sum, figure) => sum + (figure.value ?? 0), 0), figures: own }];
  });
  return { state: 'known', outcomes, exact: counted.every(({ qualifier }) => qualifier === 'exact') };
}

/**
 * How what two forms count as one way of ending compares: as the ties of their classes say, and not well where no tie
 * does, since the one divides what the other does not.
 */
function tieOutcomes(id: OutcomeId, one: FormId, other: FormId): StandIn | 'own' {
  if (hasSameClasses(one, other)) return 'own';
  return findTie(classesIn(one, id), classesIn(other, id)) ?? 'weak';
}

/** The comparability of two points of `buildOutcomeSeries`, whatever their years. */
export const compareOutcomes =
  (id: OutcomeId) =>
  (before: SeriesPoint, after: SeriesPoint): Comparability =>
    compareSources(before, after, () =>
      before.template && after.template ? tieOutcomes(id, before.template, after.template) : undefined,
    );

const nothing = { value: null, qualifier: null, figure: null, tie: null, source: null } as const;

function readReport(report: Report, id: OutcomeId): SeriesPoint {
  const { year, template, scope } = report;
  const read = readOutcomes(report);
  const place = { year, template, scope };
  if (read.state === 'unclear') return { ...nothing, ...place, state: 'unreadable' };
  if (read.state === 'not_stated')
    return { ...nothing, ...place, state: prescribesOutcome(template) ? 'not_stated' : 'not_in_form' };
  const outcome = read.outcomes.find((candidate) => candidate.id === id);
  const [figure = null] = outcome?.figures ?? [];
  // The statistics tables before 2019 have no class for requests that were not processed.
  if (!outcome) return { ...nothing, ...place, state: prescribesOutcome(template, id) ? 'not_stated' : 'not_in_form' };
  const tie = tieOutcomes(id, template, newestFirst[0]?.id ?? template);
  const qualifier = read.exact ? 'exact' : 'approx';
  return { ...place, state: 'reported', value: outcome.value, qualifier, figure, tie, source: 'table' };
}

/** A body's reports, a way in which requests end, and a year → the point of a series. */
export function readOutcomePoint(reports: readonly Report[], id: OutcomeId, year: number): SeriesPoint {
  const [report] = chooseOfYear(reports, year);
  return report ? readReport(report, id) : { year, state: 'no_report', ...nothing, template: null, scope: null };
}

/** The points of all years of the range, with the breaks of form. */
export function buildOutcomeSeries(reports: readonly Report[], id: OutcomeId, { from, to }: YearRange): Series {
  const points = Array.from({ length: to - from + 1 }, (_, index) => readOutcomePoint(reports, id, from + index));
  return { metric: `outcome.${id}`, points, breaks: findBreaks(points, compareOutcomes(id)) };
}
