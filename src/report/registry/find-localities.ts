// A folded name → the chains of regions it may begin with (山东省 + 威海市 + 文登区), each with the place where the body's own name starts.
import { type Exactness, isBelow, type Locality } from './locality.ts';
import type { Registry } from './registry.ts';

export interface FoundLocality {
  locality: Locality;
  /** How exactly the last region of the chain is named. */
  exact: Exactness;
  /** Where the rest of the name starts. */
  end: number;
}

function fits(locality: Locality, parent: Locality | null): boolean {
  if (!parent) return true;
  if (parent.zone !== null) return false;
  const { code } = locality.region;
  return isBelow(code, parent.region.code) || (locality.zone !== null && code === parent.region.code);
}

/** Finds all chains from `start`, the longest names first; `parent` is the region they must lie in. */
export function findLocalities(
  name: string,
  registry: Registry,
  start = 0,
  parent: Locality | null = null,
): FoundLocality[] {
  const found: FoundLocality[] = [];
  const longest = Math.min(registry.longestLocality, name.length - start);
  for (let length = longest; length > 1; length--) {
    const end = start + length;
    for (const entry of registry.localitiesByName.get(name.slice(start, end)) ?? []) {
      if ((entry.needsParent && !parent) || !fits(entry.locality, parent)) continue;
      const { locality, exact } = entry;
      found.push({ locality, exact, end }, ...findLocalities(name, registry, end, locality));
    }
  }
  return found;
}
