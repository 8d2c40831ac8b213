// A report and the registry → the body that made it: names in both languages, kind, scope, and the regions it sits in.
import type { Agency } from '../report/model/agency.ts';
import type { Report } from '../report/model/report.ts';
import { spellPlace } from '../report/registry/english-name.ts';
import { identifyAgency } from '../report/registry/identify-agency.ts';
import { listAncestors } from '../report/registry/locality.ts';
import type { Registry } from '../report/registry/registry.ts';

/** A name in the two languages that files of data print. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** Who a body is: the one shape in which pages, the API, search and pictures say it. */
export interface Body extends Agency {
  regionName: Bilingual;
  /** Codes of its region and those above it, nearest first, without the country. */
  regions: readonly string[];
}

/** What a report says of the body that made it. */
type Author = Pick<Report, 'agencyId' | 'agency' | 'region' | 'sector' | 'scope'>;

/** The names of a region without those above it; the code itself where the registry does not know it. */
export function namesOfRegion(code: string, { regions }: Pick<Registry, 'regions'>): Bilingual {
  const region = regions.get(code);
  if (!region) return { zh: code, en: code };
  return { zh: region.name, en: region.level === 'country' ? 'China' : spellPlace(region.name) };
}

/**
 * A body without an entry of its own is called what its latest report prints; what the earlier ones print and what the
 * registry's parts make of it are names of it too.
 */
function findAgency(latest: Author, registry: Registry, earlier: readonly string[]): Agency {
  const { agencyId: id, agency: name, region, sector, scope } = latest;
  const known = registry.agencies.get(id);
  if (known) return known;
  const found = identifyAgency(name, registry);
  const others = found.ok ? [...earlier, ...found.agency.names, found.agency.name] : earlier;
  const names = [...new Set(others)].filter((other) => other !== name);
  const trades = found.ok ? found.agency.alsoSectors : undefined;
  const en = found.ok ? found.agency.en : name;
  return { id, name, en, region, sector, scope, names, ...(trades && { alsoSectors: trades }) };
}

/** The newest of a body's reports of its widest scope: what the body is called, and what it reports on. */
export function chooseLatest<Head extends Pick<Report, 'scope' | 'year'>>(heads: readonly Head[]): Head {
  const usual = heads.filter(({ scope }) => scope !== 'own_level');
  const latest = (usual.length > 0 ? usual : heads).reduce<Head | undefined>(
    (last, head) => (last && last.year > head.year ? last : head),
    undefined,
  );
  if (!latest) throw new Error('a body has at least one report');
  return latest;
}

/** `latest` is the newest of its reports: a body is called by its present name; `earlier`: the names the others print. */
export function describeBody(latest: Author, registry: Registry, earlier: readonly string[] = []): Body {
  const agency = findAgency(latest, registry, earlier);
  return {
    ...agency,
    scope: latest.scope,
    regionName: namesOfRegion(agency.region, registry),
    regions: [agency.region, ...listAncestors(agency.region, registry.regions).map(({ code }) => code)],
  };
}
