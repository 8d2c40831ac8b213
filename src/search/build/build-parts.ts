// Regions, kinds, forms and metrics → the core file; who is which kind of body where → files of combinations and details.
import { foldKind } from '../../report/registry/fold-name.ts';
import { encodeNumbers, maskYears } from '../format/code-numbers.ts';
import { encodeRelative } from '../format/compose-name.ts';
import type { SearchEntry } from '../format/entry.ts';
import { type Combinations, type Core, type Details, partOf, prefectureOf } from '../format/index-format.ts';
import { packReadings, spellSyllables } from '../format/readings.ts';
import { packRow, toPercent } from './build-rows.ts';
import type { Readings } from './count-readings.ts';
import type { Factors } from './factor-agencies.ts';

/** Joins with `|`; an empty row stays an empty place. */
function joinRows(rows: readonly string[]): string {
  const broken = rows.find((row) => row.includes('|'));
  if (broken !== undefined) throw new Error(`"${broken}" holds the mark that parts the names of the index`);
  return rows.join('|');
}

function joinNames(names: readonly string[]): string {
  const broken = names.find((name) => name.includes(';'));
  if (broken !== undefined) throw new Error(`"${broken}" holds the mark that parts the names of the index`);
  return names.join(';');
}

interface CoreInput {
  factors: Factors;
  metrics: readonly SearchEntry[];
  readings: Readings;
  traditional: string;
  firstYear: number;
}

const firstName = ({ names }: SearchEntry): string => names.zh[0] ?? '';

function encodeCodes(codes: readonly string[]): string {
  const steps = codes.map((code, index) => Number(code) - Number(codes[index - 1] ?? 0));
  return steps.map((step) => step.toString(36)).join('|');
}

function buildRegions({ regions, joined, english }: Factors, readings: Readings): Core['regions'] {
  const odd = regions.flatMap((region, number) => {
    const reading = readings.listOdd(firstName(region));
    return reading === undefined ? [] : [`${number} ${reading}`];
  });
  return {
    codes: encodeCodes(regions.map(({ id }) => id)),
    names: joinRows(regions.map(firstName)),
    aliases: joinRows(
      regions.map((region) =>
        joinNames(region.names.zh.slice(1).map((alias) => encodeRelative(firstName(region), alias))),
      ),
    ),
    english: joinRows(
      regions.map((region, number) =>
        encodeRelative(spellSyllables(readings.list(firstName(region))), english[number] ?? ''),
      ),
    ),
    readings: joinRows(odd),
    joined: encodeNumbers([...joined].sort((a, b) => a - b)),
  };
}

/** The names that the entries give, and what is left of the agencies' own names without their place. */
export function listKindNames({ sectors, forms }: Factors): string[][] {
  const lists = sectors.map(({ names }) => [...names.zh]);
  for (const { sector, zh } of forms) {
    lists[sector]?.push(...zh.split(/\{-?\}/).filter((part) => part.length > 1));
  }
  return lists.map(dropVariants);
}

/** Of names that differ in 和 alone the first one stays. */
function dropVariants(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(foldKind(name)) && seen.add(foldKind(name)));
}

function buildSectors(factors: Factors, readings: Readings): Core['sectors'] {
  const names = listKindNames(factors);
  const odd = names.flatMap((list, number) =>
    list.flatMap((name, index) => {
      const reading = readings.listOdd(name);
      return reading === undefined ? [] : [`${number} ${index} ${reading}`];
    }),
  );
  return {
    ids: joinRows(factors.sectors.map(({ id }) => id)),
    names: joinRows(names.map(joinNames)),
    english: joinRows(factors.sectors.map((sector) => sector.names.en)),
    readings: joinRows(odd),
  };
}

/** The file that is loaded when the box is first used. */
export function buildCore({ factors, metrics, readings, traditional, firstYear }: CoreInput): Core {
  const { forms } = factors;
  return {
    firstYear,
    readings: packReadings(readings.usual),
    traditional,
    regions: buildRegions(factors, readings),
    sectors: buildSectors(factors, readings),
    forms: {
      sectors: forms.map(({ sector }) => sector.toString(36)).join('|'),
      zh: joinRows(forms.map(({ zh }) => zh)),
      en: joinRows(forms.map(({ en }) => en)),
    },
    metrics: metrics.map((metric) => packRow(metric, firstYear, readings)),
  };
}

type Row = readonly [region: number, agencies: ReadonlyMap<number, SearchEntry>];

function groupRows({ regions, agencies }: Factors, keyOf: (code: string) => string): Map<string, Row[]> {
  const rows = [...agencies].sort(([a], [b]) => a - b);
  return Map.groupBy(rows, ([region]) => keyOf(regions[region]?.id ?? ''));
}

const encodeRegions = (rows: readonly Row[]): string => encodeNumbers(rows.map(([region]) => region));

/** Who is which kind of body where, by part of the country. */
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

/** Their years and completeness, by prefecture. */
export function buildDetails(factors: Factors, firstYear: number): Map<string, Details> {
  const groups = [...groupRows(factors, prefectureOf)];
  return new Map(groups.map(([prefecture, rows]) => [prefecture, describeGroup(rows, firstYear)]));
}
