// Regions and zones → every name they go by, each with what it may mean.
import type { Region } from '../model/agency.ts';
import { foldName } from './fold-name.ts';
import { formerRegions, mergedRegions } from './former-regions.ts';
import { type Exactness, type Locality, listAncestors } from './locality.ts';
import { cutAncestors, shortenZone } from './name-zone.ts';
import { listRegionNames, type RegionName } from './region-names.ts';
import { zoneShortNames, zones } from './zones.ts';

export interface NamedLocality {
  locality: Locality;
  exact: Exactness;
  needsParent: boolean;
}

type Index = Map<string, NamedLocality[]>;
type Regions = ReadonlyMap<string, Region>;

function add(index: Index, name: string, entry: NamedLocality): void {
  const key = foldName(name);
  const known = index.get(key) ?? [];
  const same = known.some(
    ({ locality }) => locality.region === entry.locality.region && locality.zone === entry.locality.zone,
  );
  if (!same) index.set(key, [...known, entry]);
}

/** Names of a zone with a code: in full, without the regions above, and shortened; only the first stands alone. */
function listZoneNames(region: Region, regions: Regions): RegionName[] {
  const above = listAncestors(region.code, regions).reverse();
  const tail = cutAncestors(
    region.name,
    above.flatMap(({ name }) => [name, name.replace(/(省|市|地区)$/, '')]),
  );
  const alone = [region.name, ...shortenZone(region.name)].map(
    (name): RegionName => ({ name, exact: 2, needsParent: tail === name && name.length < 5 }),
  );
  const below = [tail, ...shortenZone(tail)].map((name): RegionName => ({ name, exact: 2, needsParent: true }));
  return tail === region.name ? alone : [...alone, ...below];
}

function addRegion(index: Index, region: Region, regions: Regions, present: ReadonlySet<string>): void {
  const names = region.level === 'zone' ? listZoneNames(region, regions) : listRegionNames(region);
  for (const { name, exact, needsParent } of names) {
    if (exact === 1 && present.has(name)) continue;
    add(index, name, { locality: { region, zone: null }, exact, needsParent });
  }
}

function addZones(index: Index, regions: Regions): void {
  for (const { name, region: code, aliases } of zones) {
    const region = regions.get(code);
    if (!region) continue;
    for (const form of [name, ...aliases]) {
      add(index, form, { locality: { region, zone: name }, exact: 2, needsParent: false });
    }
  }
}

/** Indexes all names of all regions and zones. */
export function indexLocalities(regions: Regions): Map<string, NamedLocality[]> {
  const index: Index = new Map();
  const former = [...formerRegions, ...zoneShortNames];
  const taken = new Set(
    [...regions.values()]
      .map(({ name }) => name)
      .concat(
        mergedRegions,
        former.map(([name]) => name),
      ),
  );
  for (const [name, code] of former) {
    const region = regions.get(code);
    if (region) add(index, name, { locality: { region, zone: null }, exact: 2, needsParent: false });
  }
  for (const region of regions.values()) addRegion(index, region, regions, taken);
  addZones(index, regions);
  return index;
}
