// The corpus → what results and lists can be narrowed by: places, kinds of bodies, years, forms.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import { listTrades } from '../../report/model/agency.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import type { Corpus } from '../../store/corpus.ts';
import { namePlace, nameSector } from '../names.ts';

export interface Facet {
  value: string;
  label: string;
}

/** Every place that holds a body with a report, and the places above it, from the largest down. */
export function listRegionFacets(language: Language, { agencies, registry }: Corpus): Facet[] {
  const own = agencies.map(({ region }) => region);
  const above = own.flatMap((code) => listAncestors(code, registry.regions).map((region) => region.code));
  return [...new Set([...own, ...above])].sort().flatMap((code) => {
    const region = registry.regions.get(code);
    if (!region) return [];
    const depth = listAncestors(code, registry.regions).length;
    return [{ value: code, label: `${'\u3000'.repeat(depth)}${namePlace(language, code, registry)}` }];
  });
}

export function listSectorFacets(language: Language, { agencies, registry }: Corpus): Facet[] {
  const ids = [...new Set(agencies.flatMap(listTrades))].sort();
  return ids.map((id) => ({ value: id, label: nameSector(language, id, registry) }));
}

function listYearFacets({ reports }: Corpus): Facet[] {
  const years = [...new Set(reports.map(({ report }) => report.year))].sort((a, b) => b - a);
  return years.map((year) => ({ value: String(year), label: String(year) }));
}

function listFormFacets({ reports }: Corpus): Facet[] {
  const forms = [...new Set(reports.map(({ report }) => report.template))].sort();
  return forms.map((form) => ({ value: form, label: form }));
}

/** A choice that narrows the results. */
export interface SearchFilter {
  name: string;
  label: string;
  facets: readonly Facet[];
}

export function listSearchFilters(language: Language, corpus: Corpus): SearchFilter[] {
  const words = (key: WordKey) => translate(language, key);
  const findings: Facet[] = [
    { value: 'error', label: words('search.findingError') },
    { value: 'warning', label: words('search.findingWarning') },
    { value: 'info', label: words('search.findingInfo') },
    { value: 'none', label: words('search.findingNone') },
  ];
  return [
    { name: 'region', label: words('search.filterRegion'), facets: listRegionFacets(language, corpus) },
    { name: 'sector', label: words('search.filterSector'), facets: listSectorFacets(language, corpus) },
    { name: 'year', label: words('search.filterYear'), facets: listYearFacets(corpus) },
    { name: 'form', label: words('search.filterForm'), facets: listFormFacets(corpus) },
    { name: 'finding', label: words('search.filterFinding'), facets: findings },
  ];
}
