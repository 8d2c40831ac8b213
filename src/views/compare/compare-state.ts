// What is compared, and how it is shown: everything that an address of the page says.
import { headline } from '../../forms/editions.ts';
import { type BodyKind, bodyKinds } from './compare-point.ts';

export const views = ['lines', 'bars', 'multiples', 'scatter', 'table'] as const;
export type View = (typeof views)[number];

export const mostBodies = 12;
export const firstView: View = 'lines';

export interface CompareState {
  /** Ids of agencies, codes of regions, ids of sectors, in the order in which they were picked. */
  of: readonly string[];
  measure: string;
  /** A second measure beside the first, or across in a scatter chart. */
  other: string | null;
  /** Null: from the first year that the bodies report on, to the last. */
  from: number | null;
  to: number | null;
  view: View;
}

export const emptyState: CompareState = {
  of: [],
  measure: headline,
  other: null,
  from: null,
  to: null,
  view: firstView,
};

const patterns: Readonly<Record<BodyKind, RegExp>> = {
  agency: /^\d{6}-[a-z0-9-]+$/,
  region: /^\d{6}$/,
  sector: /^[a-z][a-z0-9-]*$/,
};

/** The three kinds of ids never look alike; undefined for what is none of them. */
export const kindOfId = (id: string): BodyKind | undefined => bodyKinds.find((kind) => patterns[kind].test(id));
