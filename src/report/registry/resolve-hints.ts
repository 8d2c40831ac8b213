// What a page says around a body's name (its publisher, its texts) → the region the name leaves out.
import { type BodyCandidate, findCandidates } from './find-candidates.ts';
import { findLocalities } from './find-localities.ts';
import { foldName } from './fold-name.ts';
import { isWithin, keyOf, type Locality, listAncestors } from './locality.ts';
import { readBody } from './read-body.ts';
import type { Registry } from './registry.ts';

export interface Hints {
  /** The publisher that the page or the sidecar names. */
  publisher?: string;
  /** Other texts of the document: headings, signature, site name, first paragraphs. */
  texts?: readonly string[];
}

const scanned = { texts: 8, characters: 3000 };
const lead = /^(自治区|自治州|自治县|[省市县区州盟旗])(?=.{2})/;

function longestOf(name: string, registry: Registry, start = 0) {
  const found = findLocalities(name, registry, start).filter(({ exact }) => exact > 0);
  const end = Math.max(...found.map((each) => each.end));
  return found.filter((each) => each.end === end);
}

function listPublisherPlaces(publisher: string, registry: Registry): Locality[] {
  return longestOf(foldName(publisher), registry).map(({ locality }) => locality);
}

/** Regions in a text that stand before `body` or before a government: 文登区 in 文登区教育局. */
function listTextPlaces(text: string, followers: readonly string[], registry: Registry): Locality[] {
  const folded = foldName(text.slice(0, scanned.characters));
  const places: Locality[] = [];
  for (let start = 0; start < folded.length - 1; start++) {
    const found = longestOf(folded, registry, start);
    const end = found[0]?.end;
    if (end === undefined) continue;
    if (followers.some((follower) => folded.startsWith(follower, end)))
      places.push(...found.map((each) => each.locality));
    start = end - 1;
  }
  return places;
}

function related(a: Locality, b: Locality): boolean {
  const [one, other] = [a.region.code, b.region.code];
  return isWithin(one, other) || isWithin(other, one);
}

/** Drops the readings that the publisher or the cities and provinces named in the texts rule out. */
export function narrowCandidates(
  candidates: readonly BodyCandidate[],
  hints: Hints,
  registry: Registry,
): readonly BodyCandidate[] {
  const publishers = listPublisherPlaces(hints.publisher ?? '', registry);
  const published = candidates.filter(({ locality }) => publishers.some((place) => related(place, locality)));
  if (published.length === 1) return published;
  const left = published.length > 0 ? published : candidates;
  const text = foldName((hints.texts ?? []).slice(0, scanned.texts).join('\n'));
  for (const level of [0, 1]) {
    const named = left.filter(({ locality }) => {
      const above = listAncestors(locality.region.code, registry.regions)[level];
      return above !== undefined && text.includes(foldName(above.name));
    });
    if (named.length === 1) return named;
  }
  return left;
}

/** The place itself or the one above it that a leading 市, 区 or 县 can mean. */
function climb(place: Locality, kind: string | undefined, registry: Registry): Locality[] {
  if (!kind) return [place];
  const above = listAncestors(place.region.code, registry.regions).map((region): Locality => ({ region, zone: null }));
  const match = [place, ...above].find(({ region, zone }) => (zone ?? region.name).endsWith(kind));
  return match ? [match] : [];
}

function readAt(name: string, places: readonly Locality[], registry: Registry): BodyCandidate[] {
  const kind = lead.exec(name)?.[1];
  const rest = name.replace(lead, '');
  const read = places.flatMap((place): BodyCandidate[] => {
    const inside = findCandidates(name, registry, place);
    if (inside.length > 0) return inside;
    return climb(place, kind, registry).flatMap((locality) => {
      const body = readBody(rest, { locality, exact: 2, end: 0 }, registry);
      return body && body.printed !== '' && body.sure > 1 ? [{ locality, body }] : [];
    });
  });
  return [...new Map(read.map((candidate) => [keyOf(candidate.locality), candidate])).values()];
}

/** Reads a name without a region (区教育局, 三单乡人民政府) at the places that the hints name. */
export function placeByHints(name: string, hints: Hints, registry: Registry): BodyCandidate[] {
  const published = readAt(name, listPublisherPlaces(hints.publisher ?? '', registry), registry);
  if (published.length > 0) return published;
  const rest = name.replace(lead, '');
  const texts = (hints.texts ?? []).slice(0, scanned.texts);
  const places = texts.flatMap((text) => listTextPlaces(text, [rest, name, '人民政府', '政府'], registry));
  return readAt(name, places, registry);
}
