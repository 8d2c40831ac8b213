// The corpus → all places that have a page: those that hold a body, and those above them.
import type { Region } from '../../report/model/agency.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { rememberByCorpus } from '../../store/corpus.ts';

export interface RegionEntry {
  code: string;
  level: Region['level'];
  /** The nearest place above it; null for provinces and the country. */
  parent: string | null;
  /** Codes of the places right below it that have a page, sorted. */
  children: readonly string[];
  /** Bodies that sit in the place itself. */
  own: readonly AgencyEntry[];
  /** Bodies in it and in all places below it. */
  all: readonly AgencyEntry[];
}

interface Draft extends RegionEntry {
  children: string[];
  own: AgencyEntry[];
  all: AgencyEntry[];
}

function collect(corpus: Corpus): ReadonlyMap<string, RegionEntry> {
  const { regions } = corpus.registry;
  const drafts = new Map<string, Draft>();
  const open = (code: string): Draft => {
    const known = drafts.get(code);
    if (known) return known;
    const parent = listAncestors(code, regions)[0]?.code ?? null;
    const draft = { code, level: regions.get(code)?.level ?? 'zone', parent, children: [], own: [], all: [] };
    drafts.set(code, draft);
    if (parent !== null) open(parent).children.push(code);
    return draft;
  };
  for (const agency of corpus.agencies) {
    open(agency.region).own.push(agency);
    for (let code: string | null = agency.region; code !== null; code = open(code).parent) open(code).all.push(agency);
  }
  for (const draft of drafts.values()) draft.children.sort();
  return new Map([...drafts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** By code, in the order of the codes. */
export const indexRegions = rememberByCorpus(collect);
