// A body, a region, a kind of body → its name in the reader's language.
import type { Language } from '../../i18n/translate.ts';
import type { Agency, Region } from '../../report/model/agency.ts';
import { spellPlace } from '../../report/registry/english-name.ts';
import type { Registry } from '../../report/registry/registry.ts';

export const nameAgency = (language: Language, agency: Pick<Agency, 'name' | 'en'>): string =>
  language === 'zh' ? agency.name : agency.en;

export const nameRegion = (language: Language, region: Pick<Region, 'name'>): string =>
  language === 'zh' ? region.name : spellPlace(region.name);

/** The id itself where the kind is not registered, which the reader does not let happen. */
export function nameSector(language: Language, id: string, registry: Registry): string {
  const sector = registry.sectors.get(id);
  return (language === 'zh' ? sector?.name : sector?.en) ?? id;
}
