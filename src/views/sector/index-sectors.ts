// The corpus → the kinds of bodies that have a page, each with its bodies.
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { rememberByCorpus } from '../../store/corpus.ts';

export interface SectorEntry {
  id: string;
  zh: string;
  en: string;
  agencies: readonly AgencyEntry[];
}

function collect({ agencies, registry }: Corpus): ReadonlyMap<string, SectorEntry> {
  const groups = Map.groupBy(agencies, ({ sector }) => sector);
  const order = [...registry.sectors.values()];
  return new Map(
    order.flatMap(({ id, name, en }): [string, SectorEntry][] => {
      const own = groups.get(id);
      return own ? [[id, { id, zh: name, en, agencies: own }]] : [];
    }),
  );
}

/** By id, in the order of the registry. */
export const indexSectors = rememberByCorpus(collect);
