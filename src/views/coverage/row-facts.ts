// A body → what its row of the coverage table can be narrowed by, as data attributes.

import { listAncestors } from '../../report/registry/locality.ts';
import type { Registry } from '../../report/registry/registry.ts';
import type { AgencyEntry } from '../../store/corpus.ts';
import { findGap } from './list-gaps.ts';

/** What can be said of a body's years; several may hold at once. */
export const rowStates = ['full', 'partial', 'gap'] as const;
export type RowState = (typeof rowStates)[number];

export function listRowStates(agency: AgencyEntry): RowState[] {
  const held = new Set<RowState>(agency.reports.map(({ completeness }) => completeness));
  if (findGap(agency)) held.add('gap');
  return rowStates.filter((state) => held.has(state));
}

/** Values are separated by spaces: a body lies in its district, its city and its province. */
export function describeRow(agency: AgencyEntry, { regions }: Pick<Registry, 'regions'>): Record<string, string> {
  const places = [agency.region, ...listAncestors(agency.region, regions).map(({ code }) => code)];
  return {
    'data-region': places.join(' '),
    'data-sector': agency.sector ?? '',
    'data-state': listRowStates(agency).join(' '),
  };
}
