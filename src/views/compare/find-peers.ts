// What is compared and all that can be → others that would go with it: same kind, near in level and in volume.
import type { CompareEntry } from './compare-point.ts';

const mostPeers = 6;

/** Three requests and six are as far apart as three hundred and six hundred; a volume that nobody knows is far. */
function distanceOf(a: number | null, b: number | null): number {
  if (a === null || b === null) return 10;
  return Math.abs(Math.log2((a + 1) / (b + 1)));
}

const isAlike = (one: CompareEntry, other: CompareEntry): boolean =>
  one.kind === other.kind &&
  one.scope === other.scope &&
  (one.kind !== 'agency' || one.sector === other.sector) &&
  (one.bodies === null) === (other.bodies === null);

/** Those of another level come last. */
const strangeness = (one: CompareEntry, other: CompareEntry): number =>
  (one.level === other.level ? 0 : 100) + distanceOf(one.volume, other.volume);

/** Near to the body that was picked last. */
export function findPeers(picked: readonly CompareEntry[], all: readonly CompareEntry[]): CompareEntry[] {
  const last = picked.at(-1);
  if (!last) return [];
  const taken = new Set(picked.map(({ id }) => id));
  return all
    .filter((entry) => !taken.has(entry.id) && isAlike(last, entry))
    .map((entry) => ({ entry, far: strangeness(last, entry) }))
    .sort((a, b) => a.far - b.far || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, mostPeers)
    .map(({ entry }) => entry);
}
