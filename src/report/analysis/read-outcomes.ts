// A report → how many requests ended in which of six ways, or why that cannot be said.
import { outcomeOfMetric } from '../../forms/outcomes.ts';
import { type OutcomeId, outcomeIds } from '../../forms/record.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';

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
