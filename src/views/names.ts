// A body, a place, a kind of body → its name in the reader's language.
import { factsOf, type Language, nameIn, namesOf, type WordKey } from '../i18n/translate.ts';
import type { Agency, BodyLevel } from '../report/model/agency.ts';
import { spellPlace } from '../report/registry/english-name.ts';
import { listAncestors } from '../report/registry/locality.ts';
import type { Registry } from '../report/registry/registry.ts';
import { type Body, namesOfRegion } from '../store/describe-body.ts';

/** Levels of bodies in words. */
export const levelWords: Readonly<Record<BodyLevel, WordKey>> = {
  country: 'places.levelCountry',
  province: 'places.levelProvince',
  city: 'places.levelCity',
  county: 'places.levelCounty',
  zone: 'places.levelZone',
  town: 'places.levelTown',
};

export const nameAgency = (language: Language, agency: Pick<Agency, 'name' | 'en'>): string =>
  namesOf(language, agency).shown;

/**
 * What a body is called where its place need not be said: 经济发展局, Bureau of Economic Development. A merged body keeps
 * all of its name. Empty where nothing is left.
 */
export function nameWithoutPlace(language: Language, { name, en, zone, regionName }: Body): string {
  const place = zone ?? regionName.zh;
  const zh = name.includes(place) ? name.slice(name.indexOf(place) + place.length) : name;
  const placeEn = zone === undefined ? regionName.en : spellPlace(zone);
  const own = en.startsWith(`${placeEn} `) ? en.slice(placeEn.length + 1) : (en.split(`, ${placeEn}`)[0] ?? en);
  return nameIn(language, { zh, en: own });
}

/** The id itself where the kind is not registered, which the reader does not let happen. */
export function nameSector(language: Language, id: string, registry: Registry): string {
  const sector = registry.sectors.get(id);
  return sector ? namesOf(language, sector).shown : id;
}

/** The code itself where the registry does not know it. */
export const namePlace = (language: Language, code: string, registry: Registry): string =>
  nameIn(language, namesOfRegion(code, registry));

/** What a name of a place ends with, beside what it is called. */
const placeKinds = /(?:省|市|地区|盟|(?:壮族|回族|维吾尔)?自治区)$/;

/** 山东, 内蒙古, 威海; what has no short name keeps its own. */
export function namePlaceInShort(language: Language, code: string, registry: Registry): string {
  const { zh, en } = namesOfRegion(code, registry);
  return nameIn(language, { zh: zh.replace(placeKinds, '') || zh, en });
}

/** 山东省威海市文登区; Wendeng District, Weihai, Shandong. */
export function namePlaceInFull(language: Language, code: string, registry: Registry): string {
  const codes = [code, ...listAncestors(code, registry.regions).map((region) => region.code)];
  const names = codes.map((each) => namePlace(language, each, registry));
  const { largestFirst, between } = factsOf(language).places;
  return (largestFirst ? names.reverse() : names).join(between);
}
