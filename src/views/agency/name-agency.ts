// A body, a region, a kind of body → its name in the reader's language.
import { type Language, nameIn, namesOf } from '../../i18n/translate.ts';
import type { Agency, Region } from '../../report/model/agency.ts';
import { spellPlace } from '../../report/registry/english-name.ts';
import type { Registry } from '../../report/registry/registry.ts';

export const nameAgency = (language: Language, agency: Pick<Agency, 'name' | 'en'>): string =>
  namesOf(language, agency).shown;

export const nameRegion = (language: Language, region: Pick<Region, 'name'>): string =>
  nameIn(language, { zh: region.name, en: spellPlace(region.name) });

/** The id itself where the kind is not registered, which the reader does not let happen. */
export function nameSector(language: Language, id: string, registry: Registry): string {
  const sector = registry.sectors.get(id);
  return sector ? namesOf(language, sector).shown : id;
}
