// A folded name → the readings of it that are equally good: one where it is clear, several where it is not, none where it is no body.
import { type FoundLocality, findLocalities } from './find-localities.ts';
import { keyOf, type Locality } from './locality.ts';
import { type PrintedBody, readBody } from './read-body.ts';
import type { Registry } from './registry.ts';
import { spellZone } from './zones.ts';

export interface BodyCandidate {
  locality: Locality;
  body: PrintedBody;
}

interface Ranked extends BodyCandidate {
  /** What makes one reading better than another, most important first. */
  rank: readonly number[];
}

function rankReading(found: FoundLocality, body: PrintedBody, listed: boolean): Ranked {
  return { locality: body.district ?? found.locality, body, rank: [body.sure, listed ? 1 : 0, found.end, found.exact] };
}

function readZones(name: string, found: FoundLocality, registry: Registry): Ranked[] {
  return findZones(name, found).flatMap(({ found: zone, district }) => {
    const body = readBody(name.slice(zone.end), zone, registry);
    if (!body || body.sure === 1) return [];
    if (district && (body.sure < 3 || body.printed === '')) return [];
    return [rankReading(zone, body, false)];
  });
}

function readFound(name: string, found: FoundLocality, longest: number, registry: Registry): Ranked[] {
  const body = readBody(name.slice(found.end), found, registry);
  const readings = body ? [rankReading(found, body, true)] : [];
  // A zone that no table knows follows the last region that one does, or it would swallow that region.
  if (body?.sure === 3 || found.end < longest) return readings;
  return [...readings, ...readZones(name, found, registry)];
}

function compareRanks(a: Ranked, b: Ranked): number {
  const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
  return at < 0 ? 0 : (b.rank[at] ?? 0) - (a.rank[at] ?? 0);
}

/** A zone that no table knows is named after its city, not after a district of that name: 西安高新技术产业开发区. */
function chooseCities(readings: readonly Ranked[]): readonly Ranked[] {
  const cities = readings.filter(({ locality }) => locality.zone !== null && locality.region.level === 'city');
  return cities.length === 1 && readings.every(({ locality }) => locality.zone !== null) ? cities : readings;
}

/** Reads a name that begins with a region, or, with `parent`, with a region or body inside that one. */
export function findCandidates(name: string, registry: Registry, parent: Locality | null = null): BodyCandidate[] {
  const places = findLocalities(name, registry, 0, parent);
  const longest = Math.max(...places.map(({ end }) => end));
  const readings = places.flatMap((found) => readFound(name, found, longest, registry));
  readings.sort(compareRanks);
  const [best] = readings;
  if (!best) return [];
  const equal = chooseCities(readings.filter((reading) => compareRanks(reading, best) === 0));
  return [...new Map(equal.map((reading) => [keyOf(reading.locality), reading])).values()];
}

const zone =
  /(?:开发区|高新区|经开区|新区|示范区|园区|试验区|实验区|管理区|保税区|保税港区|度假区|风景区|名胜区|景区|保护区|产业园区?|工业园区?|产业城|合作区|投资区|新城|科技城|生态城|功能区|集聚区|集中区)/g;
const district = /(?<!社)区|[县市旗]/g;

function* cut(rest: string, kind: RegExp, longest: number): Generator<number> {
  for (const match of rest.matchAll(kind)) {
    const end = match.index + match[0].length;
    if (end > 1 && end <= longest && !/局|厅|政府|委员会|办公室|[-—–:：,，;；。]/.test(rest.slice(0, end))) yield end;
  }
}

/** Lists the zones that may follow; the second kind, a bare 区 or 县, holds only before a kind of body that is known. */
function findZones(name: string, found: FoundLocality): { found: FoundLocality; district: boolean }[] {
  const { locality, exact, end } = found;
  if (locality.zone !== null || locality.region.level === 'zone') return [];
  const rest = name.slice(end);
  if (exact === 0 && /^[省市县区州盟旗]/.test(rest)) return [];
  const build = (length: number) => ({
    locality: { region: locality.region, zone: spellZone(rest.slice(0, length)) },
    exact: 2 as const,
    end: end + length,
  });
  const zones = [...cut(rest, zone, 18)].map((length) => ({ found: build(length), district: false }));
  if (exact === 0 || locality.region.level === 'county') return zones;
  const districts = [...cut(rest, district, 8)].filter((length) => length > 2 || /^.县/.test(rest));
  return [...zones, ...districts.map((length) => ({ found: build(length), district: true }))];
}
