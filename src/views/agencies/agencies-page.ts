// The corpus → what the page of all bodies shows: a list that can be narrowed, and how many there are by facet.
import { type Language, namesOf, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import { bodyLevel } from '../../report/model/agency.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { simplified } from '../../report/text/fold-character.ts';
import { spellKeys } from '../../search/build/registry-entries.ts';
import { pickTraditional } from '../../search/format/fold-search-text.ts';
import type { Corpus } from '../../store/corpus.ts';
import { listNamesOf } from '../../store/describe-body.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { levelWords, nameAgency, namePlace, namePlaceInFull, nameSector } from '../names.ts';
import {
  type AgencyRow,
  countFacets,
  type FacetId,
  type Facets,
  facetIds,
  listAgencies,
  listFacetValues,
  noSector,
} from './list-agencies.ts';

const facetWords: Readonly<Record<FacetId, WordKey>> = {
  province: 'places.facetProvince',
  sector: 'places.facetSector',
  level: 'places.facetLevel',
  year: 'places.facetYear',
  completeness: 'places.facetCompleteness',
};

function nameFacet(language: Language, id: FacetId, value: string, registry: Registry): string {
  switch (id) {
    case 'province':
      return namePlace(language, value, registry);
    case 'sector':
      return value === noSector ? translate(language, 'places.noSector') : nameSector(language, value, registry);
    case 'level':
      return translate(language, levelWords[bodyLevel.parse(value)]);
    case 'completeness':
      return translate(language, value === 'full' ? 'coverage.full' : 'coverage.partial');
    default:
      return value;
  }
}

/** Undefined where there is none. */
function pathOfFacet(id: FacetId, value: string): string | undefined {
  if (id === 'province') return `/region/${value}/`;
  return id === 'sector' && value !== noSector ? `/sector/${value}/` : undefined;
}

/** What narrows a list of bodies: one choice a facet. */
export interface AgencyFilterView {
  /** How many bodies the list has. */
  all: number;
  choices: readonly { id: FacetId; label: string; options: readonly { value: string; label: string }[] }[];
}

function viewFilter(language: Language, rows: readonly AgencyRow[], registry: Registry): AgencyFilterView {
  const facets = countFacets(rows);
  const choices = facetIds.filter((id) => facets[id].length > 1);
  return {
    all: rows.length,
    choices: choices.map((id) => ({
      id,
      label: translate(language, facetWords[id]),
      options: facets[id].map(({ value, count }) => ({
        value,
        label: translate(language, 'places.facetOption', { value: nameFacet(language, id, value, registry), count }),
      })),
    })),
  };
}

/** A name with the path of its page. */
interface NamedPage {
  name: string;
  path: string;
}

export interface AgencyRowView extends NamedPage {
  id: string;
  /** It reports for all bodies below it. */
  isJurisdiction: boolean;
  place: NamedPage;
  /** Null where nobody registered its kind. */
  sector: NamedPage | null;
  reports: number;
  full: number;
  latest: SeriesPoint;
  doubt: DoubtView | undefined;
  /** What a script narrows the list by. */
  attributes: Readonly<Record<string, string>>;
}

export interface AgencyTableView {
  rows: readonly AgencyRowView[];
  /** Null for lists so short that nobody narrows them. */
  filter: AgencyFilterView | null;
  /** The few traditional characters that lead to one of the names. */
  traditional: string | undefined;
}

const mostUnfiltered = 5;

/** What a reader may type: the name in the other language, former names and pinyin too. */
function listAttributes(language: Language, row: AgencyRow, registry: Registry): Record<string, string> {
  const { agency } = row;
  const facets = Object.entries(listFacetValues(row)).map(([id, values]) => [`data-${id}`, values.join(' ')]);
  const names = [namesOf(language, agency).other, ...listNamesOf(agency), agency.id, ...spellKeys(agency, registry)];
  return { ...Object.fromEntries(facets), 'data-names': names.join(' ').toLowerCase() };
}

function findTraditional(rows: readonly AgencyRow[], registry: Registry): string {
  const characters = rows.flatMap(({ agency }) => [
    ...agency.name,
    ...listNamesOf(agency).join(''),
    ...namePlaceInFull('zh', agency.region, registry),
  ]);
  return pickTraditional(new Set(characters), simplified);
}

export function viewAgencyTable(language: Language, corpus: Corpus, rows: readonly AgencyRow[]): AgencyTableView {
  const { registry } = corpus;
  const isFiltered = rows.length > mostUnfiltered;
  return {
    filter: isFiltered ? viewFilter(language, rows, registry) : null,
    traditional: isFiltered ? findTraditional(rows, registry) : undefined,
    rows: rows.map((row) => {
      const { agency, years, full, latest } = row;
      const { id, region, sector } = agency;
      const known = sector !== null && registry.sectors.has(sector);
      return {
        id,
        name: nameAgency(language, agency),
        path: `/agency/${id}/`,
        isJurisdiction: agency.scope === 'jurisdiction',
        place: { name: namePlaceInFull(language, region, registry), path: `/region/${region}/` },
        sector: known ? { name: nameSector(language, sector, registry), path: `/sector/${sector}/` } : null,
        reports: years.length,
        full,
        latest,
        doubt: makeDoubtView(language, corpus, agency)(latest),
        attributes: isFiltered ? listAttributes(language, row, registry) : {},
      };
    }),
  };
}

export interface FacetGroup {
  label: string;
  values: readonly { name: string; path: string | undefined; count: number }[];
  /** How many values are not listed. */
  left: number;
}

/** Kinds of bodies run to a hundred and have an index of their own. */
const mostOf = (id: FacetId): number => (id === 'sector' ? 20 : 60);

const groupFacets = (language: Language, facets: Facets, registry: Registry): FacetGroup[] =>
  facetIds.map((id) => ({
    label: translate(language, facetWords[id]),
    left: Math.max(0, facets[id].length - mostOf(id)),
    values: facets[id].slice(0, mostOf(id)).map(({ value, count }) => ({
      count,
      path: pathOfFacet(id, value),
      name: nameFacet(language, id, value, registry),
    })),
  }));

export interface AgenciesView {
  /** How many bodies and reports there are, in words. */
  counts: { agencies: string; reports: string };
  /** Null where there are too many: the list is then split by province. */
  table: AgencyTableView | null;
  facets: readonly FacetGroup[];
}

export function viewAgencies(language: Language, corpus: Corpus): AgenciesView {
  const { agencies, reports, rows, facets } = listAgencies(corpus);
  return {
    counts: {
      agencies: translateCount(language, 'places.agencyCount', agencies),
      reports: translateCount(language, 'places.reportCount', reports),
    },
    table: rows && viewAgencyTable(language, corpus, rows),
    facets: groupFacets(language, facets, corpus.registry),
  };
}
