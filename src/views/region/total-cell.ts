// A government's own figure, or a sum over bodies → one cell of a table of totals, with what it covers.

import type { PointState, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { AgencySum } from '../../report/analysis/sum-over-agencies.ts';
import type { RegionTotal } from '../../report/analysis/total-of-region.ts';
import type { Qualifier } from '../../report/model/figure.ts';

export interface TotalCell {
  year: number;
  state: PointState;
  /** Null unless the state is `reported`. */
  value: number | null;
  qualifier: Qualifier | null;
  /** Whose number it is: the government's own total, or what we added up. */
  source: 'government' | 'sum';
  /** The government whose report it is. */
  agencyId: string | null;
  /** The bodies whose figures are in it. */
  counted: readonly string[];
  /** How many of how many bodies are in the sum; 1 of 1 for a government's own total. */
  covered: number;
  of: number;
  /** Some of it is counted by an older or differing definition. */
  approximate: boolean;
  /** The report's text says so, and no table of it. */
  fromText: boolean;
}

/** The reason that most of the omitted bodies share, other than having no report at all. */
function explainAbsence({ omitted }: AgencySum): Exclude<PointState, 'reported'> {
  const reasons = omitted.map(({ reason }) => reason).filter((reason) => reason !== 'no_report');
  const [first] = reasons;
  if (first === undefined) return 'no_report';
  if (first === 'other_source' || first === 'jurisdiction') return 'not_stated';
  return reasons.every((reason) => reason === first) ? first : 'not_stated';
}

export function cellOfSum(sum: AgencySum): TotalCell {
  return {
    year: sum.year,
    state: sum.value === null ? explainAbsence(sum) : 'reported',
    value: sum.value,
    qualifier: sum.value === null ? null : sum.exact ? 'exact' : 'approx',
    source: 'sum',
    agencyId: null,
    counted: sum.covered,
    covered: sum.covered.length,
    of: sum.covered.length + sum.omitted.length,
    approximate: sum.approximate > 0,
    fromText: false,
  };
}

export function cellOfTotal(total: RegionTotal): TotalCell {
  if (total.kind === 'sum') return cellOfSum(total.sum);
  return cellOfPoint(total.agencyId, total.point);
}

/** A government's own point, also where it has no number. */
export function cellOfPoint(agencyId: string, { year, state, value, qualifier, tie }: SeriesPoint): TotalCell {
  return {
    year,
    state,
    value,
    qualifier,
    source: 'government',
    agencyId,
    counted: [agencyId],
    covered: 1,
    of: 1,
    approximate: tie === 'near',
    fromText: tie === 'other_source',
  };
}
