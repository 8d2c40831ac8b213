// A value of a facet → its name in the reader's language, and the page that it has.

import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import { regionLevel } from '../../report/model/agency.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { type FacetId, noSector } from '../../views/agencies/list-agencies.ts';
import { nameSector } from '../../views/agency/name-agency.ts';
import { namePlace } from '../../views/region/name-place.ts';
import { levelWords } from '../places/level-words.ts';

export const facetWords: Readonly<Record<FacetId, WordKey>> = {
  province: 'places.facetProvince',
  sector: 'places.facetSector',
  level: 'places.facetLevel',
  year: 'places.facetYear',
  completeness: 'places.facetCompleteness',
};

export function nameFacet(language: Language, id: FacetId, value: string, registry: Registry): string {
  switch (id) {
    case 'province':
      return namePlace(language, value, registry);
    case 'sector':
      return value === noSector ? translate(language, 'places.noSector') : nameSector(language, value, registry);
    case 'level':
      return translate(language, levelWords[regionLevel.parse(value)]);
    case 'completeness':
      return translate(language, value === 'full' ? 'coverage.full' : 'coverage.partial');
    default:
      return value;
  }
}

/** Undefined where there is none. */
export function pathOfFacet(id: FacetId, value: string): string | undefined {
  if (id === 'province') return `/region/${value}/`;
  return id === 'sector' && value !== noSector ? `/sector/${value}/` : undefined;
}
