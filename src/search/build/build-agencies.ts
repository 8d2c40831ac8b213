// Who is which kind of body where → files of combinations by part of the country and of details by prefecture.
import { encodeNumbers } from '../code-numbers.ts';
import type { SearchEntry } from '../entry.ts';
import { type Combinations, type Details, partOf, prefectureOf } from '../index-format.ts';
import { maskYears } from '../mask-years.ts';
import { toPercent } from './describe-row.ts';
import type { Factors } from './factor-agencies.ts';

type Row = readonly [region: number, agencies: ReadonlyMap<number, SearchEntry>];

function groupRows({ regions, agencies }: Factors, keyOf: (code: string) => string): Map<string, Row[]> {
  const rows = [...agencies].sort(([a], [b]) => a - b);
  return Map.groupBy(rows, ([region]) => keyOf(regions[region]?.id ?? ''));
}

const encodeRegions = (rows: readonly Row[]): string => encodeNumbers(rows.map(([region]) => region));

export function buildCombinations(factors: Factors): Map<string, Combinations> {
  const groups = [...groupRows(factors, partOf)];
  return new Map(
    groups.map(([part, rows]) => [
      part,
      { regions: encodeRegions(rows), forms: rows.map(([, agencies]) => encodeNumbers([...agencies.keys()])) },
    ]),
  );
}

function describeGroup(rows: readonly Row[], firstYear: number): Details {
  const entries = rows.map(([, agencies]) => [...agencies.values()]);
  return {
    regions: encodeRegions(rows),
    years: entries.map((row) => row.map(({ years }) => maskYears(years, firstYear))),
    completeness: entries.map((row) => row.map(({ completeness }) => toPercent(completeness) ?? -1)),
  };
}

export function buildDetails(factors: Factors, firstYear: number): Map<string, Details> {
  const groups = [...groupRows(factors, prefectureOf)];
  return new Map(groups.map(([prefecture, rows]) => [prefecture, describeGroup(rows, firstYear)]));
}
