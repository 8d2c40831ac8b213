// All entries of the site → the files of the search index, with hashes of their content in their names.
import { foldKind } from '../../report/registry/fold-name.ts';
import { simplified } from '../../report/text/fold-character.ts';
import { encodeNumbers, maskYears } from '../format/code-numbers.ts';
import { encodeRelative } from '../format/compose-name.ts';
import type { SearchEntry } from '../format/entry.ts';
import { pickTraditional } from '../format/fold-search-text.ts';
import {
  type Combinations,
  type Core,
  type Details,
  type Manifest,
  manifestPath,
  nameFile,
  partOf,
  prefectureOf,
} from '../format/index-format.ts';
import { packReadings, spellSyllables } from '../format/readings.ts';
import { listSounds, Readings } from './count-readings.ts';
import { blockSize, buildIrregular, type Factors, factorAgencies, packRow, toPercent } from './factor-agencies.ts';

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
function listKindNames({ sectors, forms }: Factors): string[][] {
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
function buildCore({ factors, metrics, readings, traditional, firstYear }: CoreInput): Core {
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
function buildCombinations(factors: Factors): Map<string, Combinations> {
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
function buildDetails(factors: Factors, firstYear: number): Map<string, Details> {
  const groups = [...groupRows(factors, prefectureOf)];
  return new Map(groups.map(([prefecture, rows]) => [prefecture, describeGroup(rows, firstYear)]));
}

/** Eight letters and digits for a file's name, the same ones on every machine. 53 bits (cyrb53): enough to tell versions of one file apart, and no crypto is needed for that. */
export function hashContent(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const value = 4294967296 * (2097151 & low) + (high >>> 0);
  return value.toString(36).padStart(11, '0').slice(-8);
}

/** One file of the index, its path below the index's own folder. */
interface IndexFile {
  path: string;
  text: string;
}

/** Parts as they are made → named files and the hashes that the manifest lists. */
class IndexFiles {
  readonly files: IndexFile[] = [];

  /** Writes one part and returns its hash. */
  add(folder: string, key: string, content: unknown): string {
    const text = JSON.stringify(content);
    const hash = hashContent(text);
    this.files.push({ path: nameFile(folder, key, hash), text });
    return hash;
  }

  addAll(folder: string, parts: ReadonlyMap<string, unknown>): Record<string, string> {
    return Object.fromEntries([...parts].map(([key, content]) => [key, this.add(folder, key, content)]));
  }

  addList(folder: string, parts: readonly unknown[]): string[] {
    return parts.map((content, index) => this.add(folder, `${index}`, content));
  }
}

/** The index as it is written. */
export interface SearchIndex {
  files: IndexFile[];
  /** Agencies that are kept as a place and a kind. */
  regular: number;
  /** Agencies kept with their whole names. */
  irregular: number;
}

/** Regular agencies add no names: theirs are made of their region's and their kind's. */
function listNames(factors: Factors, metrics: readonly SearchEntry[]): string[] {
  const whole = [...factors.regions, ...factors.sectors, ...factors.irregular, ...metrics];
  return [...whole.flatMap(({ names }) => names.zh), ...listKindNames(factors).flat()];
}

function addParts(files: IndexFiles, factors: Factors, metrics: readonly SearchEntry[], firstYear: number): Manifest {
  const names = listNames(factors, metrics);
  const readings = new Readings(names);
  const traditional = pickTraditional(new Set(names.flatMap((name) => Array.from(name))), simplified);
  const { blocks, grams } = buildIrregular(factors.irregular, firstYear, readings);
  return {
    version: '',
    core: files.add('core', 'all', buildCore({ factors, metrics, readings, traditional, firstYear })),
    combinations: files.addAll('combinations', buildCombinations(factors)),
    details: files.addAll('details', buildDetails(factors, firstYear)),
    grams: files.addList('grams', grams),
    blocks: files.addList('blocks', blocks),
    blockSize,
    sounds: files.add('core', 'sounds', packReadings(listSounds(readings.usual))),
  };
}

/** The whole index. */
export function buildIndex(entries: readonly SearchEntry[]): SearchIndex {
  const factors = factorAgencies(entries);
  const metrics = entries.filter(({ kind }) => kind === 'metric');
  const firstYear = entries.reduce((first, { years }) => years.reduce((a, b) => Math.min(a, b), first), 2100);
  const files = new IndexFiles();
  const manifest = addParts(files, factors, metrics, firstYear);
  const version = hashContent(files.files.map(({ path }) => path).join('\n'));
  files.files.push({ path: manifestPath, text: JSON.stringify({ ...manifest, version }) });
  const regular = [...factors.agencies.values()].reduce((sum, own) => sum + own.size, 0);
  return { files: files.files, regular, irregular: factors.irregular.length };
}
