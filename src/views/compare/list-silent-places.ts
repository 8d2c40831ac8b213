// The corpus and all that can be compared → places of the registry without any figures, by code, with their names.

import type { Corpus } from '../../store/corpus.ts';
import { namesOfRegion } from '../../store/describe-body.ts';
import type { CompareEntry } from './compare-point.ts';

export type SilentPlaces = Readonly<Record<string, { zh: string; en: string }>>;

export function listSilentPlaces({ registry }: Corpus, compared: readonly Pick<CompareEntry, 'id'>[]): SilentPlaces {
  const known = new Set(compared.map(({ id }) => id));
  const silent = [...registry.regions.keys()].filter((code) => !known.has(code));
  return Object.fromEntries(silent.map((code) => [code, namesOfRegion(code, registry)]));
}
