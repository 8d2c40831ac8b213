// A report and the registry → the body that made it: names in both languages, kind, scope, and the regions it sits in.
import { type Agency, type BodyLevel, listOtherNames } from '../report/model/agency.ts';
import type { Report } from '../report/model/report.ts';
import { spellPlace } from '../report/registry/english-name.ts';
import { identifyAgency } from '../report/registry/identify-agency.ts';
import { levelOfBody, listAncestors } from '../report/registry/locality.ts';
import type { Registry } from '../report/registry/registry.ts';

/** A name in the two languages that files of data print. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** What a body was called before. */
export interface FormerName {
  name: string;
  /** The years whose reports print it, in order; none where we hold no such report. */
  years: readonly number[];
}

/** Who a body is: the one shape in which pages, the API, search and pictures say it. */
export interface Body extends Omit<Agency, 'formerNames'> {
  /** The oldest first. */
  formerNames: readonly FormerName[];
  level: BodyLevel;
  /** What its kind is called; null where nobody registered it. */
  sectorName: Bilingual | null;
  regionName: Bilingual;
  /** Codes of its region and those above it, nearest first, without the country. */
  regions: readonly string[];
}

/** All that a body is or was called beside its present name in full. */
export const listNamesOf = ({ names, formerNames }: Pick<Body, 'names' | 'formerNames'>): string[] =>
  listOtherNames({ names, formerNames: formerNames.map(({ name }) => name) });

/** What a report says of the body that made it. */
type Author = Pick<Report, 'agencyId' | 'agency' | 'region' | 'zone' | 'sector' | 'scope'>;

/** The names of a region without those above it; the code itself where the registry does not know it. */
export function namesOfRegion(code: string, { regions }: Pick<Registry, 'regions'>): Bilingual {
  const region = regions.get(code);
  if (!region) return { zh: code, en: code };
  return { zh: region.name, en: region.level === 'country' ? 'China' : spellPlace(region.name) };
}

function namesOfSector(id: string | null, { sectors }: Registry): Bilingual | null {
  const sector = sectors.get(id ?? '');
  return sector ? { zh: sector.name, en: sector.en } : null;
}

/** A body without an entry of its own is called what its latest report prints; what the registry's parts make of that is a name of it too. */
function findAgency(latest: Author, registry: Registry, printed: readonly string[]): Agency {
  const { agencyId: id, agency: name, region, zone, sector, scope } = latest;
  const known = registry.agencies.get(id);
  if (known) return known;
  const found = identifyAgency(name, registry);
  const formerNames = [...new Set(printed)].filter((other) => other !== name);
  const others = found.ok ? [...found.agency.names, found.agency.name] : [];
  const names = [...new Set(others)].filter((other) => other !== name && !formerNames.includes(other));
  const trades = found.ok ? found.agency.alsoSectors : undefined;
  const en = found.ok ? found.agency.en : name;
  const place = { region, ...(zone !== undefined && { zone }) };
  return { id, name, en, ...place, sector, scope, names, formerNames, ...(trades && { alsoSectors: trades }) };
}

type Printed = Pick<Report, 'agency' | 'year'>;

function dateNames(names: readonly string[], printed: readonly Printed[]): FormerName[] {
  const dated = names.map((name) => ({
    name,
    years: [...new Set(printed.flatMap(({ agency, year }) => (agency === name ? [year] : [])))].sort((a, b) => a - b),
  }));
  return dated.toSorted((a, b) => (a.years[0] ?? 0) - (b.years[0] ?? 0));
}

/** The newest of a body's reports of its widest scope: what the body is called, and what it reports on. */
function chooseLatest<Head extends Author & Printed>(heads: readonly Head[]): Head {
  const usual = heads.filter(({ scope }) => scope !== 'own_level');
  const latest = (usual.length > 0 ? usual : heads).reduce<Head | undefined>(
    (last, head) => (last && last.year > head.year ? last : head),
    undefined,
  );
  if (!latest) throw new Error('a body has at least one report');
  return latest;
}

/** The heads of all its reports → the body, called by its present name. */
export function describeBody(heads: readonly (Author & Printed)[], registry: Registry): Body {
  const latest = chooseLatest(heads);
  const printed = heads.map(({ agency }) => agency);
  const { formerNames = [], ...agency } = findAgency(latest, registry, printed);
  return {
    ...agency,
    scope: latest.scope,
    formerNames: dateNames(formerNames, heads),
    level: levelOfBody(agency, registry.regions),
    sectorName: namesOfSector(agency.sector, registry),
    regionName: namesOfRegion(agency.region, registry),
    regions: [agency.region, ...listAncestors(agency.region, registry.regions).map(({ code }) => code)],
  };
}
