// The data of `/compare-data/`: what a body states of each measure, small enough to be fetched by a page.

import type { FormId } from '../../forms/forms.ts';
import type { SeriesBreak, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Region } from '../../report/model/agency.ts';
import type { Scope } from '../../report/model/form-and-scope.ts';
import type { Bilingual } from '../../store/describe-body.ts';

/** A year with a report; years without one are not listed. */
export interface ComparePoint
  extends Pick<SeriesPoint, 'year' | 'state' | 'value' | 'qualifier' | 'template' | 'tie' | 'source'> {
  scope: Scope;
  /** The parts of a rate; `value` is between 0 and 1, or so many for every 100 or 10,000. */
  numerator?: number;
  denominator?: number;
  /** The denominator is too small for a rate: only its parts are given. */
  small?: boolean;
  /** Why a rate cannot be had from figures that are there. */
  reason?: 'zero_denominator' | 'inconsistent' | 'doubted';
  /** A check set another number against one that it was read or computed from. */
  doubt?: true;
  /** How many of how many bodies a sum or a pooled rate covers. */
  covered?: number;
  of?: number;
}

export interface CompareSeries {
  points: readonly ComparePoint[];
  breaks: readonly SeriesBreak[];
  /** Years in which a sum is over other bodies than at its number before, so that the two do not compare. */
  recast?: readonly number[];
}

export const bodyKinds = ['agency', 'region', 'sector'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** A line of `bodies.json`. */
export interface CompareEntry extends Bilingual {
  /** An agency's id, a region's code or a sector's id. */
  id: string;
  kind: BodyKind;
  /** `jurisdiction`: its figures sum up all bodies below it. */
  scope: Scope;
  /** Its figures are sums of so many bodies that we added up; null where they are one body's own. */
  bodies: number | null;
  region: string | null;
  sector: string | null;
  level: Region['level'] | null;
  /** Requests received in the latest year that says so. */
  volume: number | null;
}

export interface CompareSource {
  year: number;
  template: FormId;
  title: string;
  publisher: string;
  published: string | null;
  url: string | null;
}

/** `<kind>/<id>.json`. */
export interface CompareBody {
  entry: CompareEntry;
  /** By id of the measure; one that no report states is left out. */
  series: Readonly<Record<string, CompareSeries>>;
  /** Whose reports they are: the government of a place, or the body itself; null for sums. */
  agency: string | null;
  /** The body's own reports; empty for sums. */
  sources: readonly CompareSource[];
  /** How many reports its figures are from, and the newest day that one of them was published. */
  reports: number;
  newest: string | null;
}
