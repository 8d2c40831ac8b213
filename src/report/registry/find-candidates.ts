// A folded name → the readings of it that are equally good: one where it is clear, several where it is not, none where it is no body.
import { type FoundLocality, findLocalities } from './find-localities.ts';
import { findZones } from './find-zones.ts';
import { keyOf, type Locality } from './locality.ts';
import { type Body, readBody } from './read-body.ts';
import type { Registry } from './registry.ts';

export interface Candidate {
  locality: Locality;
  body: Body;
}

interface Ranked extends Candidate {
  /** What makes one reading better than another, most important first. */
  rank: readonly number[];
}

function rankReading(found: FoundLocality, body: Body, listed: boolean): Ranked {
  return { locality: found.locality, body, rank: [body.sure, listed ? 1 : 0, found.end, found.exact] };
}

function readFound(name: string, found: FoundLocality, registry: Registry): Ranked[] {
  const body = readBody(name.slice(found.end), found, registry);
  const readings = body ? [rankReading(found, body, true)] : [];
  if (body?.sure === 3) return readings;
  for (const { found: zone, district } of findZones(name, found)) {
    const inZone = readBody(name.slice(zone.end), zone, registry);
    if (!inZone || inZone.sure === 1) continue;
    if (district && (inZone.sure < 3 || inZone.printed === '')) continue;
    readings.push(rankReading(zone, inZone, false));
  }
  return readings;
}

function compareRanks(a: Ranked, b: Ranked): number {
  const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
  return at < 0 ? 0 : (b.rank[at] ?? 0) - (a.rank[at] ?? 0);
}

/** Reads a name that begins with a region, or, with `parent`, with a region or body inside that one. */
export function findCandidates(name: string, registry: Registry, parent: Locality | null = null): Candidate[] {
  const readings = findLocalities(name, registry, 0, parent).flatMap((found) => readFound(name, found, registry));
  readings.sort(compareRanks);
  const [best] = readings;
  if (!best) return [];
  const equal = readings.filter((reading) => compareRanks(reading, best) === 0);
  return [...new Map(equal.map((reading) => [keyOf(reading.locality), reading])).values()];
}
