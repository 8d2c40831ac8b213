// An entry → the row that the index keeps of it when its name is kept whole.
import type { SearchEntry } from '../entry.ts';
import type { EntryRow } from '../index-format.ts';
import { maskYears } from '../mask-years.ts';
import type { Readings } from './count-readings.ts';

/** Completeness in whole percent: a strip of that many pixels shows no more. */
export function toPercent(completeness: number | null): number | null {
  return completeness === null ? null : Math.round(completeness * 100);
}

export function packRow(entry: SearchEntry, firstYear: number, readings: Readings): EntryRow {
  const odd = readings.listOdd(entry.names.zh[0] ?? '');
  return {
    kind: entry.kind,
    id: entry.id,
    zh: [...entry.names.zh],
    en: entry.names.en,
    years: maskYears(entry.years, firstYear),
    completeness: toPercent(entry.completeness),
    ...(odd === undefined ? {} : { reading: odd }),
  };
}
