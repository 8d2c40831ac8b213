// What was found and how near → the answer shown: names, highlights, years, and the way to the page or the report.
import { decodeNumbers, unmaskYears } from '../format/code-numbers.ts';
import { type EntryKind, pathOf } from '../format/entry.ts';
import { foldSearchText, type Token } from '../format/fold-search-text.ts';
import { type EntryRow, partOf, prefectureOf } from '../format/index-format.ts';
import type { NameKind, NameRange, SearchResult } from '../format/messages.ts';
import { readSyllables } from '../format/readings.ts';
import { composeAgencyName, composePlaceName, type Tables } from '../match/unpack-core.ts';
import type { Query } from './read-query.ts';
import type { Shards } from './shards.ts';

/** Marks → ranges, neighbours joined. */
function joinMarks(marks: readonly boolean[]): NameRange[] {
  const ranges: [number, number][] = [];
  for (const [at, marked] of marks.entries()) {
    const last = ranges.at(-1);
    if (marked && last?.[1] === at) last[1] = at + 1;
    else if (marked) ranges.push([at, at + 1]);
  }
  return ranges;
}

/** Length of the longest common subsequence of all beginnings of two rows. */
function measureCommon(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = [Array.from({ length: b.length + 1 }, () => 0)];
  for (const [row, one] of a.entries()) {
    const above = lengths[row] ?? [];
    const next = [0];
    for (const [column, other] of b.entries()) {
      next.push(one === other ? (above[column] ?? 0) + 1 : Math.max(above[column + 1] ?? 0, next[column] ?? 0));
    }
    lengths.push(next);
  }
  return lengths;
}

function markCommon(name: readonly string[], text: readonly string[], marks: boolean[]): void {
  const lengths = measureCommon(name, text);
  let [row, column] = [name.length, text.length];
  while (row > 0 && column > 0) {
    const here = lengths[row]?.[column] ?? 0;
    if (here === lengths[row - 1]?.[column]) row -= 1;
    else if (here === lengths[row]?.[column - 1]) column -= 1;
    else {
      marks[row - 1] = true;
      row -= 1;
      column -= 1;
    }
  }
}

function markHan(folded: readonly string[], text: string, marks: boolean[]): void {
  const at = folded.join('').indexOf(text);
  if (at < 0) markCommon(folded, Array.from(text), marks);
  else for (let index = at; index < at + text.length; index += 1) marks[index] = true;
}

/** Letters spelled from one character on, going on over characters that were left out; how many letters that takes. */
function followLetters(
  letters: string,
  syllables: readonly string[],
  start: number,
): { used: number; marked: number[] } {
  let used = 0;
  const marked: number[] = [];
  for (let index = start; index < syllables.length && used < letters.length; index += 1) {
    const syllable = syllables[index] ?? '';
    let common = 0;
    while (common < syllable.length && letters[used + common] === syllable[common]) common += 1;
    // A letter of the middle of a syllable is none of the next one's beginning.
    if (common === 0) continue;
    used += common;
    marked.push(index);
  }
  return { used, marked };
}

function markSyllables(letters: string, syllables: readonly string[], marks: boolean[]): void {
  const starts = syllables.map((_, start) => followLetters(letters, syllables, start));
  const best = starts.reduce(
    (a, b) => (b.used > a.used || (b.used === a.used && b.marked.length < a.marked.length) ? b : a),
    {
      used: 1,
      marked: [],
    },
  );
  for (const index of best.marked) marks[index] = true;
}

function markWords(letters: string, folded: string, marks: boolean[]): void {
  for (const word of folded.matchAll(/[a-z']+/g)) {
    const plain = word[0].replace(/'/g, '');
    const whole = letters.startsWith(plain) && plain.length > 2;
    const length = whole ? word[0].length : plain.startsWith(letters) ? letters.length : 0;
    for (let index = word.index; index < word.index + length; index += 1) marks[index] = true;
  }
}

/** `syllables` are those of the name, one a character. */
export function highlightChinese(name: string, syllables: readonly string[], tokens: readonly Token[]): NameRange[] {
  const characters = Array.from(name);
  const marks = characters.map(() => false);
  for (const { text, script } of tokens) {
    if (script === 'han') markHan(characters, text, marks);
    if (script === 'latin') markSyllables(text, syllables, marks);
  }
  return joinMarks(
    characters.flatMap((character, index) => Array.from({ length: character.length }, () => marks[index] === true)),
  );
}

/** Words of which the beginning was typed. */
export function highlightEnglish(name: string, tokens: readonly Token[]): NameRange[] {
  const marks = Array.from(name, () => false);
  const folded = name.toLowerCase();
  for (const { text, script } of tokens)
    if (script === 'latin') markWords(foldSearchText(text, new Map()), folded, marks);
  return joinMarks(marks);
}

/** An answer before it is spelled out: an entry and how far it is from what was typed. */
export type SearchCandidate = { score: number } & (
  | { kind: 'agency'; region: number; form: number }
  /** `isHalf`: of a place and a kind that were both named. */
  | { kind: 'region'; region: number; isHalf?: boolean }
  | { kind: 'sector'; sector: number; isHalf?: boolean }
  | { kind: 'row'; row: EntryRow }
);

interface Described {
  kind: EntryKind;
  id: string;
  zh: string;
  en: string;
  within: { zh: string; en: string } | null;
  years: number[];
  completeness: number | null;
}

const fromPercent = (percent: number | null | undefined): number | null =>
  percent === null || percent === undefined || percent < 0 ? null : percent / 100;

async function findDetails(region: number, form: number, tables: Tables, shards: Shards) {
  const code = tables.places[region]?.code ?? '';
  const [forms, details] = await Promise.all([shards.combinations(partOf(code)), shards.details(prefectureOf(code))]);
  const row = details ? decodeNumbers(details.regions).indexOf(region) : -1;
  const at = forms.get(region)?.indexOf(form) ?? -1;
  return {
    years: unmaskYears(details?.years[row]?.[at] ?? 0, tables.firstYear),
    completeness: fromPercent(details?.completeness[row]?.[at]),
  };
}

function describeRegion(region: number, tables: Tables): Described {
  const own = tables.places[region];
  const above = tables.tree.parents[region] ?? -1;
  const within = above < 0 ? null : composePlaceName(above, tables);
  const names = { zh: own?.names[0] ?? '', en: own?.en ?? '' };
  return { kind: 'region', id: own?.code ?? '', ...names, within, years: [], completeness: null };
}

function describeSector(sector: number, { kinds }: Tables): Described {
  const { id = '', names = [], en = '' } = kinds[sector] ?? {};
  return { kind: 'sector', id, zh: names[0] ?? '', en, within: null, years: [], completeness: null };
}

function describeRow({ kind, id, zh, en, years, completeness }: EntryRow, { firstYear }: Tables): Described {
  const names = { zh: zh[0] ?? '', en };
  const unmasked = unmaskYears(years, firstYear);
  return { kind, id, ...names, within: null, years: unmasked, completeness: fromPercent(completeness) };
}

async function describe(candidate: SearchCandidate, tables: Tables, shards: Shards): Promise<Described> {
  if (candidate.kind === 'region') return describeRegion(candidate.region, tables);
  if (candidate.kind === 'sector') return describeSector(candidate.sector, tables);
  if (candidate.kind === 'row') return describeRow(candidate.row, tables);
  const { region, form } = candidate;
  return { ...identifyAgency(region, form, tables), ...(await findDetails(region, form, tables, shards)) };
}

function identifyAgency(region: number, form: number, tables: Tables) {
  const { places, kinds, forms } = tables;
  const own = forms[form] ?? { sector: -1, zh: '', en: '' };
  const id = `${places[region]?.code}-${kinds[own.sector]?.id}`;
  return { kind: 'agency', id, ...composeAgencyName(region, own, tables), within: null } as const;
}

/** One key for one page, before anything is fetched. */
export function keyOfCandidate(candidate: SearchCandidate, tables: Tables): string {
  if (candidate.kind === 'region') return `region ${candidate.region}`;
  if (candidate.kind === 'sector') return `sector ${candidate.sector}`;
  if (candidate.kind === 'row') return `${candidate.row.kind} ${candidate.row.id}`;
  return `agency ${identifyAgency(candidate.region, candidate.form, tables).id}`;
}

function readOwnSyllables(candidate: SearchCandidate, zh: string, { readings }: Tables): string[] {
  const own = candidate.kind === 'row' ? candidate.row.reading?.split(' ') : undefined;
  return own ?? readSyllables(zh, readings);
}

/** What the page shows of it. */
export async function describeCandidate(
  candidate: SearchCandidate,
  query: Query,
  names: NameKind,
  tables: Tables,
  shards: Shards,
): Promise<SearchResult> {
  const { kind, id, zh, en, within, years, completeness } = await describe(candidate, tables, shards);
  const year = kind === 'agency' ? (query.years.find((wanted) => years.includes(wanted)) ?? null) : null;
  return {
    kind,
    id,
    path: year === null ? pathOf(kind, id) : `${pathOf(kind, id)}${year}/`,
    name: { zh, en }[names],
    highlights:
      names === 'zh'
        ? highlightChinese(zh, readOwnSyllables(candidate, zh, tables), query.tokens)
        : highlightEnglish(en, query.tokens),
    otherName: { zh: en, en: zh }[names],
    within: within ? within[names] : null,
    score: candidate.score,
    years,
    completeness,
    year,
  };
}
