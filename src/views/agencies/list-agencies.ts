// The corpus → the list of all agencies: rows where they fit on one page, else the provinces, each with a page of its own.
import type { Corpus } from '../../store/corpus.ts';
import { rememberByCorpus } from '../../store/corpus.ts';
import { type AgencyRow, makeAgencyRow } from './agency-rows.ts';
import { countFacets, type Facets } from './count-facets.ts';

/** More rows than these make a page heavy and a list useless. */
export const mostRows = 300;

export interface AgencyList {
  agencies: number;
  reports: number;
  facets: Facets;
  /** Null where there are too many: the list is then split by province. */
  rows: readonly AgencyRow[] | null;
}

function compose(corpus: Corpus): AgencyList {
  const rows = corpus.agencies.map((agency) => makeAgencyRow(agency, corpus));
  return {
    agencies: rows.length,
    reports: corpus.reports.length,
    facets: countFacets(rows),
    rows: rows.length > mostRows ? null : rows,
  };
}

export const listAgencies = rememberByCorpus(compose);
