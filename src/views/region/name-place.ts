// A region's code → its name in a language, alone or with the places above it.
import { factsOf, type Language, nameIn } from '../../i18n/translate.ts';
import { spellPlace } from '../../report/registry/english-name.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import type { Registry } from '../../report/registry/registry.ts';

export function namePlace(language: Language, code: string, registry: Registry): string {
  const region = registry.regions.get(code);
  if (!region) return code;
  return nameIn(language, { zh: region.name, en: region.level === 'country' ? 'China' : spellPlace(region.name) });
}

/** 山东省威海市文登区; Wendeng District, Weihai, Shandong. */
export function namePlaceInFull(language: Language, code: string, registry: Registry): string {
  const codes = [code, ...listAncestors(code, registry.regions).map((region) => region.code)];
  const names = codes.map((each) => namePlace(language, each, registry));
  const { largestFirst, between } = factsOf(language).places;
  return (largestFirst ? names.reverse() : names).join(between);
}
