// An agency and the corpus → others to look at next: its sector elsewhere, and its own place.
import { listAncestors } from '../../report/registry/locality.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';

export interface SimilarAgencies {
  /** The same kind of body, nearest first. */
  sameSector: AgencyEntry[];
  /** Other bodies of the same place. */
  samePlace: AgencyEntry[];
}

const limit = 8;

interface Groups {
  bySector: Map<string | null, AgencyEntry[]>;
  byRegion: Map<string, AgencyEntry[]>;
}

const groupsOf = new WeakMap<Corpus, Groups>();

function groupAgencies(corpus: Corpus): Groups {
  const known = groupsOf.get(corpus);
  if (known) return known;
  const groups = {
    bySector: Map.groupBy(corpus.agencies, (agency) => agency.sector),
    byRegion: Map.groupBy(corpus.agencies, (agency) => agency.region),
  };
  groupsOf.set(corpus, groups);
  return groups;
}

const top = (code: string, corpus: Corpus): string | undefined =>
  listAncestors(code, corpus.registry.regions).at(-1)?.code;

/** 0: within the same city; 1: within the same province; 2: elsewhere; a body of the same level comes first. */
function rankNearness(agency: AgencyEntry, other: AgencyEntry, corpus: Corpus): number {
  const { regions } = corpus.registry;
  const level = regions.get(agency.region)?.level === regions.get(other.region)?.level ? 0 : 0.5;
  if (agency.region.slice(0, 4) === other.region.slice(0, 4)) return level;
  return (top(agency.region, corpus) === top(other.region, corpus) ? 1 : 2) + level;
}

export function listSimilar(agency: AgencyEntry, corpus: Corpus): SimilarAgencies {
  const { bySector, byRegion } = groupAgencies(corpus);
  const others = (list: readonly AgencyEntry[] = []) => list.filter(({ id }) => id !== agency.id);
  const ranked = (agency.sector === null ? [] : others(bySector.get(agency.sector)))
    .map((other) => ({ other, rank: rankNearness(agency, other, corpus) }))
    .sort((a, b) => a.rank - b.rank || (a.other.id < b.other.id ? -1 : 1));
  return {
    sameSector: ranked.slice(0, limit).map(({ other }) => other),
    samePlace: others(byRegion.get(agency.region)).slice(0, limit),
  };
}
