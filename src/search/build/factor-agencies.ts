// Entries → regions, kinds of bodies, the forms their names take, and who is which of them where; those whose names follow no rule, blocks and the grams that lead to them.
import { foldKind } from '../../report/registry/fold-name.ts';
import { encodeNumbers, maskYears } from '../format/code-numbers.ts';
import { cutEnglishForm, cutForm, type NameForm } from '../format/compose-name.ts';
import { pathOf, type SearchEntry } from '../format/entry.ts';
import { foldSearchText } from '../format/fold-search-text.ts';
import { listNameGrams, placeGram } from '../format/grams.ts';
import type { EntryRow, GramShard } from '../format/index-format.ts';
import { buildRegionTree, type RegionTree } from '../format/region-tree.ts';
import type { Readings } from './count-readings.ts';

/** What the names of bodies are made of. */
export interface Factors {
  /** By code. */
  regions: SearchEntry[];
  tree: RegionTree;
  /** Regions printed after the one above. */
  joined: ReadonlySet<number>;
  /** English names without the region above. */
  english: string[];
  sectors: SearchEntry[];
  forms: NameForm[];
  /** Region → its agencies by form, forms ascending. */
  agencies: Map<number, Map<number, SearchEntry>>;
  /** Agencies whose name is not a place and a kind, or that have a name which is not. */
  irregular: SearchEntry[];
}

interface Parts extends Omit<Factors, 'forms' | 'agencies' | 'irregular' | 'joined'> {
  regionNumbers: ReadonlyMap<string, number>;
  sectorNumbers: ReadonlyMap<string, number>;
  kindNames: ReadonlySet<string>[];
}

const byId = (a: SearchEntry, b: SearchEntry): number => (a.id < b.id ? -1 : 1);
const numberIds = (entries: readonly SearchEntry[]) => new Map(entries.map(({ id }, number) => [id, number]));

function cutAbove(en: string, above: string | undefined): string {
  return above !== undefined && en.endsWith(`, ${above}`) ? en.slice(0, -above.length - 2) : en;
}

function listParts(entries: readonly SearchEntry[]): Parts {
  const regions = entries.filter(({ kind }) => kind === 'region').sort(byId);
  const sectors = entries.filter(({ kind }) => kind === 'sector');
  const tree = buildRegionTree(regions.map(({ id }) => id));
  return {
    regions,
    tree,
    sectors,
    english: regions.map(({ names }, number) => cutAbove(names.en, regions[tree.parents[number] ?? -1]?.names.en)),
    regionNumbers: numberIds(regions),
    sectorNumbers: numberIds(sectors),
    kindNames: sectors.map(({ names }) => new Set(names.zh.map(foldKind))),
  };
}

function nameOf({ names }: SearchEntry): string {
  return names.zh[0] ?? '';
}

/** English name of a place as it stands in the names of its bodies: Wendeng District, Weihai. */
function placeEnglish(region: number, { english, tree }: Parts): string {
  const above = tree.parents[region] ?? -1;
  const own = english[region] ?? '';
  return tree.levels[region] === 3 && above >= 0 ? `${own}, ${english[above]}` : own;
}

interface AgencyReading {
  region: number;
  joined: boolean;
  form: NameForm;
}

function readAgency(entry: SearchEntry, parts: Parts): AgencyReading | undefined {
  const region = parts.regionNumbers.get(entry.region ?? '');
  const sector = parts.sectorNumbers.get(entry.sector ?? '');
  if (region === undefined || sector === undefined || entry.id !== `${entry.region}-${entry.sector}`) return undefined;
  const own = nameOf(parts.regions[region] ?? entry);
  const above = parts.regions[parts.tree.parents[region] ?? -1];
  const joined = above !== undefined && nameOf(entry).includes(nameOf(above) + own);
  const zh = cutForm(nameOf(entry), joined ? nameOf(above) + own : own);
  const en = cutEnglishForm(entry.names.en, placeEnglish(region, parts));
  return zh === undefined || en === undefined ? undefined : { region, joined, form: { sector, zh, en } };
}

/** Whether a further name is the name of the region and one of the kind, so that the factors find it. */
function isCovered(name: string, { region, form }: AgencyReading, parts: Parts): boolean {
  const above = parts.regions[parts.tree.parents[region] ?? -1]?.names.zh ?? [];
  const own = parts.regions[region]?.names.zh ?? [];
  const rests = ['', ...above].filter((place) => name.startsWith(place)).map((place) => name.slice(place.length));
  const kinds = rests.flatMap((rest) =>
    own.filter((place) => rest.startsWith(place)).map((place) => rest.slice(place.length)),
  );
  return kinds.some((kind) => kind === '' || parts.kindNames[form.sector]?.has(foldKind(kind)));
}

/** A region is joined to the one above where most of its bodies print it so; the others are irregular. */
function findJoined(readings: readonly (AgencyReading | undefined)[]): Set<number> {
  const votes = new Map<number, number>();
  for (const reading of readings) {
    if (reading) votes.set(reading.region, (votes.get(reading.region) ?? 0) + (reading.joined ? 1 : -1));
  }
  return new Set([...votes].filter(([, sum]) => sum > 0).map(([region]) => region));
}

class FormTable {
  readonly forms: NameForm[] = [];
  readonly #numbers = new Map<string, number>();

  add(form: NameForm): number {
    const key = `${form.sector}|${form.zh}|${form.en}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.forms.length);
    return this.forms.push(form) - 1;
  }
}

function sortForms(byForm: ReadonlyMap<number, SearchEntry>): Map<number, SearchEntry> {
  return new Map([...byForm].sort(([a], [b]) => a - b));
}

/** Takes all names apart; a name that cannot be put together again is irregular. */
export function factorAgencies(entries: readonly SearchEntry[]): Factors {
  for (const { kind, id, path } of entries) {
    if (path !== pathOf(kind, id)) throw new Error(`${id} has the path ${path} and not ${pathOf(kind, id)}`);
  }
  const parts = listParts(entries);
  const bodies = entries.filter(({ kind }) => kind === 'agency').sort(byId);
  const readings = bodies.map((entry) => readAgency(entry, parts));
  const joined = findJoined(readings);
  const table = new FormTable();
  const agencies = new Map<number, Map<number, SearchEntry>>();
  const irregular: SearchEntry[] = [];
  for (const [index, entry] of bodies.entries()) {
    const reading = readings[index];
    const regular = reading !== undefined && reading.joined === joined.has(reading.region);
    if (regular) {
      const own = agencies.get(reading.region) ?? new Map<number, SearchEntry>();
      agencies.set(reading.region, own.set(table.add(reading.form), entry));
    }
    if (!regular || !entry.names.zh.slice(1).every((name) => isCovered(name, reading, parts))) irregular.push(entry);
  }
  return {
    regions: parts.regions,
    tree: parts.tree,
    english: parts.english,
    sectors: parts.sectors,
    joined,
    forms: table.forms,
    agencies: new Map([...agencies].map(([region, own]) => [region, sortForms(own)])),
    irregular,
  };
}

/** Completeness in whole percent: a strip of that many pixels shows no more. */
export function toPercent(completeness: number | null): number | null {
  return completeness === null ? null : Math.round(completeness * 100);
}

/** The row that the index keeps of an entry. */
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
    ...(entry.behind === undefined ? {} : { behind: entry.behind }),
  };
}

/** Entries to one file of blocks. */
export const blockSize = 32;
/** Entries to one file of grams. */
const gramSpread = 32;
/** A gram of more entries, or of so large a share of all, narrows nothing (分局): it is left out. */
const common = { least: 400, share: 1 / 3, most: 4_000 };

const limitGram = (entries: number): number =>
  Math.min(common.most, Math.max(common.least, Math.floor(entries * common.share)));

interface Irregular {
  blocks: EntryRow[][];
  grams: GramShard[];
}

const none: ReadonlyMap<string, string> = new Map();

function listEntryGrams({ names }: SearchEntry, readings: Readings): Set<string> {
  const folded = names.zh.map((name) => foldSearchText(name, none).replace(/[^\p{L}\p{N}]/gu, ''));
  return new Set(folded.flatMap((name) => listNameGrams(name, readings.list(name), names.en)));
}

function fillShards(postings: ReadonlyMap<string, number[]>, count: number, limit: number): GramShard[] {
  const shards = Array.from({ length: count }, (): GramShard => ({}));
  for (const [gram, numbers] of postings) {
    const shard = shards[placeGram(gram, count)];
    if (shard && numbers.length <= limit) shard[gram] = encodeNumbers(numbers);
  }
  return shards;
}

/** Blocks of entries, and files of grams. */
export function buildIrregular(entries: readonly SearchEntry[], firstYear: number, readings: Readings): Irregular {
  const postings = new Map<string, number[]>();
  for (const [number, entry] of entries.entries()) {
    for (const gram of listEntryGrams(entry, readings)) {
      const numbers = postings.get(gram);
      if (numbers) numbers.push(number);
      else postings.set(gram, [number]);
    }
  }
  const rows = entries.map((entry) => packRow(entry, firstYear, readings));
  const blocks = Array.from({ length: Math.ceil(rows.length / blockSize) }, (_, block) =>
    rows.slice(block * blockSize, (block + 1) * blockSize),
  );
  return { blocks, grams: fillShards(postings, Math.ceil(entries.length / gramSpread), limitGram(entries.length)) };
}
