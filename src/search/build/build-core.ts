// Regions, kinds, forms and metrics → the core file, which is loaded when the box is first used.

import { encodeNumbers } from '../code-numbers.ts';
import type { SearchEntry } from '../entry.ts';
import { foldKind } from '../fold-search-text.ts';
import type { Core } from '../index-format.ts';
import { packReadings, spellSyllables } from '../readings.ts';
import { encodeRelative } from '../relative-name.ts';
import type { Readings } from './count-readings.ts';
import { packRow } from './describe-row.ts';
import type { Factors } from './factor-agencies.ts';
import { joinNames, joinRows } from './join-columns.ts';

export interface CoreInput {
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
