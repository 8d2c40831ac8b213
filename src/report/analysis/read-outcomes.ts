// A report → how many requests ended in which way, or why that cannot be said; over the years → a series.

import type { FormId } from '../../forms/forms.ts';
import {
  classesIn,
  classListsWith,
  hasSameClasses,
  outcomeOfMetric,
  outcomeTotals,
  prescribesOutcome,
} from '../../forms/outcomes.ts';
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

/** A total that the report prints over or beside the classes; null where none was read, not even as a cell without a number. */
type OutcomeTotal = Figure | null;

/**
 * `known`: every class was read, or the total that the report prints leaves nothing for those that were not.
 * `incomplete`: the form prints classes that were not read; `outcomes` are the groups of which all were. `unclear`: a
 * cell of a group is there and is no number, so that no sum can be given.
 */
export type Outcomes =
  | { state: 'known'; outcomes: Outcome[]; total: OutcomeTotal; exact: boolean }
  | {
      state: 'incomplete';
      outcomes: Outcome[];
      /** Groups of which some classes were read, and those of which none was. */
      partial: OutcomeId[];
      missing: OutcomeId[];
      total: OutcomeTotal;
      exact: boolean;
    }
  | { state: 'unclear' }
  | { state: 'not_stated' };

const isClass = (figure: Figure): boolean => outcomeOfMetric.has(figure.metric);

/** 「/」 says that there is no such case: nothing to add, and no group of its own. A blank says nothing. */
const isReadable = ({ status }: Figure): boolean => status === 'reported' || status === 'not_applicable';

const addUp = (figures: readonly Figure[]): number => figures.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** A number before a cell without one: a document may print the totals of two forms. */
function findTotal(report: Report): OutcomeTotal {
  const totals = report.figures.filter(({ metric }) => outcomeTotals.has(metric));
  return totals.find(({ value }) => value !== null) ?? totals[0] ?? null;
}

const known = new WeakMap<Report, Outcomes>();

/** Asked for each way of ending, and by each list that shows one: a report is read once. */
export function readOutcomes(report: Report): Outcomes {
  const found = known.get(report) ?? addOutcomes(report);
  known.set(report, found);
  return found;
}

function addOutcomes(report: Report): Outcomes {
  const figures = report.figures.filter(isClass);
  if (figures.length === 0) return { state: 'not_stated' };
  if (!figures.every(isReadable)) return { state: 'unclear' };
  const counted = figures.filter((figure) => figure.status === 'reported');
  if (counted.length === 0) return { state: 'not_stated' };
  const outcomes = outcomeIds.flatMap((id) => {
    const own = counted.filter((figure) => outcomeOfMetric.get(figure.metric) === id);
    return own.length === 0 ? [] : [{ id, value: addUp(own), figures: own }];
  });
  const read = figures.map(({ metric }) => metric);
  const isWhole = (id: OutcomeId) =>
    classListsWith(read, id).some((classes) => classes.every((metric) => read.includes(metric)));
  const [total, gaps] = [findTotal(report), outcomeIds.filter((id) => !isWhole(id))];
  const common = { total, exact: counted.every(({ qualifier }) => qualifier === 'exact') };
  if (gaps.length === 0 || total?.value === addUp(counted)) return { state: 'known', outcomes, ...common };
  const isPartial = (id: OutcomeId) => outcomes.some((outcome) => outcome.id === id);
  return {
    state: 'incomplete',
    outcomes: outcomes.filter(({ id }) => !gaps.includes(id)),
    partial: gaps.filter(isPartial),
    missing: gaps.filter((id) => !isPartial(id)),
    ...common,
  };
}

/**
 * How what two forms count as one way of ending compares: as the ties of their classes say, and not well where no tie
 * does, since the one divides what the other does not. A way that the other form has not is its own.
 */
function tieOutcomes(id: OutcomeId, one: FormId, other: FormId): StandIn | 'own' {
  if (hasSameClasses(one, other) || classesIn(other, id).length === 0) return 'own';
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
  if (read.state === 'incomplete' && [...read.partial, ...read.missing].includes(id))
    return { ...nothing, ...place, state: 'unreadable' };
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

/** The years of which not all outcomes are known, so that none of them leads the others. */
export const listUnknownOutcomes = (reports: readonly Report[]): number[] =>
  [...new Set(reports.map(({ year }) => year))].filter((year) =>
    chooseOfYear(reports, year).some((report) => readOutcomes(report).state !== 'known'),
  );

/** The points of all years of the range, with the breaks of form. */
export function buildOutcomeSeries(reports: readonly Report[], id: OutcomeId, { from, to }: YearRange): Series {
  const points = Array.from({ length: to - from + 1 }, (_, index) => readOutcomePoint(reports, id, from + index));
  return { metric: `outcome.${id}`, points, breaks: findBreaks(points, compareOutcomes(id)) };
}
