// The corpus → what the page of coverage shows, and the rows of boxes that other pages show too.
import { joinYears } from '../../charts/points.ts';
import { formatNumber, type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import {
  type CoverageCell,
  type CoverageCounts,
  type CoverageState,
  countCoverage,
  coverageRow,
} from '../../report/analysis/coverage.ts';
import { type AgencyEntry, type Corpus, listAllReports } from '../../store/corpus.ts';
import { nameAgency, namePlace, nameSector } from '../names.ts';
import { type Facet, listRegionFacets, listSectorFacets } from '../search/facets.ts';
import {
  countByPlace,
  countBySector,
  describeCoverageRow,
  groupRows,
  listUnheld,
  listYearGaps,
  type RowState,
  rowStates,
  type YearCount,
  type YearCounts,
} from './coverage-counts.ts';

/** The years of reports: 2014、2019–2021. */
export const writeReportYears = (language: Language, years: readonly number[]): string =>
  joinYears([...new Set(years)].sort((a, b) => a - b)).join(translate(language, 'common.listSeparator'));

export const coverageWords: Readonly<Record<CoverageState, WordKey>> = {
  full: 'coverage.full',
  partial: 'coverage.partial',
  missing: 'coverage.missing',
};

/** A body and its years, a box each. */
export interface CoverageRowView {
  id: string;
  name: string;
  cells: readonly CoverageCell[];
  /** For a script that narrows the table. */
  attributes?: Readonly<Record<string, string>>;
}

export const viewCoverageRows = (
  language: Language,
  agencies: readonly AgencyEntry[],
  years: YearRange,
): CoverageRowView[] =>
  agencies.map((agency) => ({
    id: agency.id,
    name: nameAgency(language, agency),
    cells: coverageRow({ reports: listAllReports(agency) }, years),
  }));

/** Bodies of a place or a kind, as many as one page can show. */
export interface CoverageListView {
  rows: readonly CoverageRowView[];
  years: YearRange;
  /** How many are not shown. */
  left: number;
}

const mostListed = 150;

export const viewCoverageList = (
  language: Language,
  agencies: readonly AgencyEntry[],
  years: YearRange,
): CoverageListView => ({
  rows: viewCoverageRows(language, agencies.slice(0, mostListed), years),
  years,
  left: Math.max(0, agencies.length - mostListed),
});

/** Reports by year of a province or a kind of body. */
export interface YearCountRow {
  name: string;
  /** Undefined for bodies whose kind nobody registered. */
  path: string | undefined;
  agencies: number;
  gaps: number;
  years: readonly YearCount[];
}

const viewCounts = (name: string, path: string | undefined, { agencies, gaps, years }: YearCounts): YearCountRow => ({
  name,
  path,
  agencies: agencies.length,
  gaps,
  years,
});

/** What narrows the tables. */
export interface CoverageChoice {
  name: string;
  label: string;
  facets: readonly Facet[];
}

const stateWords: Readonly<Record<RowState, WordKey>> = {
  full: 'coverage.pageStateFull',
  partial: 'coverage.pageStatePartial',
  gap: 'coverage.pageStateGap',
};

function listChoices(language: Language, corpus: Corpus): CoverageChoice[] {
  const states = rowStates.map((value) => ({ value, label: translate(language, stateWords[value]) }));
  return [
    {
      name: 'region',
      label: translate(language, 'coverage.pageFilterRegion'),
      facets: listRegionFacets(language, corpus),
    },
    {
      name: 'sector',
      label: translate(language, 'coverage.pageFilterSector'),
      facets: listSectorFacets(language, corpus),
    },
    { name: 'state', label: translate(language, 'coverage.pageFilterState'), facets: states },
  ];
}

export interface CoverageMatrixView {
  years: YearRange;
  /** Of all bodies. */
  counts: CoverageCounts;
  agencies: number;
  /** A table a province; null where there are too many bodies: the pages of the places hold the tables instead. */
  groups: readonly { path: string; place: string; rows: readonly CoverageRowView[] }[] | null;
  choices: readonly CoverageChoice[];
}

function viewMatrix(language: Language, corpus: Corpus, years: YearRange): CoverageMatrixView {
  const { agencies, registry } = corpus;
  const groups = groupRows(corpus);
  return {
    years,
    counts: countCoverage(agencies.map((agency) => coverageRow({ reports: listAllReports(agency) }, years))),
    agencies: agencies.length,
    groups:
      groups?.map(({ key, agencies: own }) => ({
        path: `/region/${key}/`,
        place: namePlace(language, key, registry),
        rows: viewCoverageRows(language, own, years).map((row, index) => {
          const agency = own[index];
          return agency ? { ...row, attributes: describeCoverageRow(agency, registry) } : row;
        }),
      })) ?? null,
    choices: groups ? listChoices(language, corpus) : [],
  };
}

export interface GapRow {
  id: string;
  name: string;
  from: number;
  to: number;
  missing: readonly number[];
}

/** Registered bodies of one place without a report. */
export interface UnheldPlace {
  place: string;
  names: readonly string[];
}

function viewUnheld(language: Language, corpus: Corpus): UnheldPlace[] {
  const { registry } = corpus;
  return listUnheld(corpus).map(({ top, agencies }) => ({
    place:
      registry.regions.get(top)?.level === 'country'
        ? translate(language, 'coverage.pageNational')
        : namePlace(language, top, registry),
    names: agencies.map((agency) => nameAgency(language, agency)),
  }));
}

export interface CoverageView {
  counts: { agencies: string; reports: string; full: string };
  /** Null where there is no report at all. */
  matrix: CoverageMatrixView | null;
  places: readonly YearCountRow[];
  sectors: readonly YearCountRow[];
  /** As many as are listed, and how many there are. */
  gaps: { rows: readonly GapRow[]; all: number };
  unheld: readonly UnheldPlace[];
}

/** More would make the page heavy; the pages of the places say it too. */
const mostGaps = 200;

export function viewCoverage(language: Language, corpus: Corpus): CoverageView {
  const { agencies, reports, registry, years } = corpus;
  const gaps = listYearGaps(corpus);
  const full = reports.filter((file) => file.completeness === 'full').length;
  return {
    counts: {
      agencies: formatNumber(agencies.length),
      reports: formatNumber(reports.length),
      full: formatNumber(full),
    },
    matrix: years && viewMatrix(language, corpus, years),
    places: countByPlace(corpus).map((row) =>
      viewCounts(namePlace(language, row.key, registry), `/region/${row.key}/`, row),
    ),
    sectors: countBySector(corpus).map((row) =>
      row.key === ''
        ? viewCounts(translate(language, 'coverage.pageNoSector'), undefined, row)
        : viewCounts(nameSector(language, row.key, registry), `/sector/${row.key}/`, row),
    ),
    gaps: {
      rows: gaps.slice(0, mostGaps).map(({ agency, ...gap }) => ({
        ...gap,
        id: agency.id,
        name: nameAgency(language, agency),
      })),
      all: gaps.length,
    },
    unheld: viewUnheld(language, corpus),
  };
}
