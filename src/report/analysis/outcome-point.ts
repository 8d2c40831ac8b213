// A body's reports, a way in which requests end, and a year → the point of a series.
import { hasPresentClasses, prescribesOutcome } from '../../forms/outcomes.ts';
import type { OutcomeId } from '../../forms/record.ts';
import type { Report } from '../model/report.ts';
import type { YearRange } from './build-series.ts';
import { findBreaks } from './find-breaks.ts';
import { readOutcomes } from './read-outcomes.ts';
import type { Series, SeriesPoint } from './series-point.ts';

const nothing = { value: null, qualifier: null, figure: null, tie: null } as const;

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
  const tie = hasPresentClasses(template) ? 'own' : 'near';
  return { ...place, state: 'reported', value: outcome.value, qualifier: read.exact ? 'exact' : 'approx', figure, tie };
}

export function readOutcomePoint(reports: readonly Report[], id: OutcomeId, year: number): SeriesPoint {
  const report = reports.find((candidate) => candidate.year === year);
  return report ? readReport(report, id) : { year, state: 'no_report', ...nothing, template: null, scope: null };
}

/** The points of all years of the range, with the breaks of form. */
export function buildOutcomeSeries(reports: readonly Report[], id: OutcomeId, { from, to }: YearRange): Series {
  const points = Array.from({ length: to - from + 1 }, (_, index) => readOutcomePoint(reports, id, from + index));
  return { metric: `outcome.${id}`, points, breaks: findBreaks(points) };
}
