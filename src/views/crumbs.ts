// A body → the pages above its own: of its places and of its kind.
import type { Language } from '../i18n/translate.ts';
import type { Agency } from '../report/model/agency.ts';
import { listAncestors } from '../report/registry/locality.ts';
import type { Registry } from '../report/registry/registry.ts';
import { namePlace, nameSector } from './names.ts';

export interface CrumbView {
  label: string;
  path: string;
}

/** Regions above an agency have pages, since it is one of theirs. */
export function listCrumbs(
  language: Language,
  agency: Pick<Agency, 'region' | 'sector'>,
  registry: Registry,
): CrumbView[] {
  const own = registry.regions.get(agency.region);
  const regions = [...listAncestors(agency.region, registry.regions).reverse(), ...(own ? [own] : [])];
  const places = regions
    .filter(({ level }) => level !== 'country')
    .map((region) => ({ label: namePlace(language, region.code, registry), path: `/region/${region.code}/` }));
  if (agency.sector === null) return places;
  return [...places, { label: nameSector(language, agency.sector, registry), path: `/sector/${agency.sector}/` }];
}
