// A question and what it is narrowed by → the reports that hold all its words, best first, with pieces of their text
// around the hits; Pagefind's files are fetched when the first question is asked.
import type { RecordPart, SearchRecord } from './list-records.ts';
import { codePiece, foldUnits, foldWithPlaces, readTerms, type SearchTerm } from './units.ts';

/** One report that was found. */
export interface TextHit {
  /** Path without the language. */
  path: string;
  /** Of the body. */
  names: { zh: string; en: string };
  year: string;
  /** The sections and findings that hold a word, those that hold the most first. */
  parts: RecordPart[];
}

/** A report that was found, not fetched yet. */
export interface TextResult {
  load(): Promise<TextHit>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ raw_url?: string; url: string; meta: SearchRecord['meta'] }>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  /** Null: all that the filters leave. */
  search(
    term: string | null,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<{ results: PagefindResult[] }>;
}

/** A report shows no more than this many of its parts. */
const mostParts = 4;

let opened: Promise<Pagefind> | undefined;

async function openIndex(folder: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  await pagefind.options({ baseUrl: '/' });
  return pagefind;
}

type Filters = Readonly<Record<string, string>>;

async function searchTerm(
  pagefind: Pagefind,
  { pieces }: SearchTerm,
  filters: Filters,
): Promise<Map<string, PagefindResult>> {
  const { results } = await pagefind.search(`"${pieces.map(codePiece).join(' ')}"`, { filters });
  return new Map(results.map((result) => [result.id, result]));
}

/** What every term was found in, by the scores added up. */
function intersect(found: readonly Map<string, PagefindResult>[]): PagefindResult[] {
  const [first, ...others] = found;
  const total = (id: string) => found.reduce((sum, results) => sum + (results.get(id)?.score ?? 0), 0);
  return [...(first?.values() ?? [])]
    .filter(({ id }) => others.every((other) => other.has(id)))
    .sort((a, b) => total(b.id) - total(a.id));
}

function chooseParts(parts: readonly RecordPart[], terms: readonly SearchTerm[]): RecordPart[] {
  const counted = parts.map((part) => {
    const text = foldUnits(`${part.heading}\n${part.text}\n${part.textEn ?? ''}`);
    return { part, count: terms.filter((term) => text.includes(term.text)).length };
  });
  const holding = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return holding.slice(0, mostParts).map(({ part }) => part);
}

async function loadHit(result: PagefindResult, terms: readonly SearchTerm[]): Promise<TextHit> {
  const { meta, url, raw_url: path = url } = await result.data();
  const { agencyZh, agencyEn, year } = meta;
  const parts: RecordPart[] = JSON.parse(meta.parts);
  return { path, names: { zh: agencyZh, en: agencyEn }, year, parts: chooseParts(parts, terms) };
}

/** `folder` is the address of Pagefind's files. */
export async function searchText(query: string, filters: Filters, folder: string): Promise<TextResult[]> {
  opened ??= openIndex(folder);
  const pagefind = await opened.catch((error: unknown) => {
    // The next question tries again.
    opened = undefined;
    throw error;
  });
  const terms = readTerms(query);
  if (terms.length === 0) {
    const { results } = await pagefind.search(null, { filters });
    return results.map((result) => ({ load: () => loadHit(result, terms) }));
  }
  const found = await Promise.all(terms.map((term) => searchTerm(pagefind, term, filters)));
  return intersect(found).map((result) => ({ load: () => loadHit(result, terms) }));
}

interface ExcerptRun {
  text: string;
  marked: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** A hit that ends inside of what one character folds to takes the whole character. */
function findEnd(places: readonly number[], last: number): number {
  const begun = places[last] ?? 0;
  let after = last;
  while ((places[after] ?? Number.POSITIVE_INFINITY) <= begun) after += 1;
  return places[after] ?? begun;
}

function findSpans(text: string, terms: readonly SearchTerm[]): Span[] {
  const { text: folded, places } = foldWithPlaces(text);
  const spans = terms.flatMap(({ text: wanted }) => {
    const found: Span[] = [];
    for (let start = folded.indexOf(wanted); start >= 0; start = folded.indexOf(wanted, start + wanted.length))
      found.push({ start: places[start] ?? 0, end: findEnd(places, start + wanted.length - 1) });
    return found;
  });
  return mergeSpans(spans.sort((a, b) => a.start - b.start || b.end - a.end));
}

function mergeSpans(sorted: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Sentences begin after these. */
const ends = /[。！？；\n]/;

function chooseWindow(text: string, first: Span | undefined, length: number): Span {
  const wanted = Math.max(0, (first?.start ?? 0) - Math.floor(length / 4));
  let start = wanted;
  for (let at = first?.start ?? 0; at >= wanted; at--) {
    if (at === 0 || ends.test(text[at - 1] ?? '')) {
      start = at;
      break;
    }
  }
  return { start, end: Math.min(text.length, start + length) };
}

/** A piece of a text around its first hits. `length` counts characters; an ellipsis stands where the text goes on. */
export function cutExcerpt(text: string, terms: readonly SearchTerm[], length = 110): ExcerptRun[] {
  const spans = findSpans(text, terms);
  const { start, end } = chooseWindow(text, spans[0], length);
  const runs: ExcerptRun[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) runs.push({ text: text.slice(from, to).replace(/\s+/g, ' '), marked });
  };
  let at = start;
  for (const span of spans.filter((one) => one.start < end && one.end > start)) {
    add(at, Math.max(at, span.start), false);
    add(Math.max(start, span.start), Math.min(end, span.end), true);
    at = Math.min(end, span.end);
  }
  add(at, end, false);
  if (start > 0) runs.unshift({ text: '…', marked: false });
  if (end < text.length) runs.push({ text: '…', marked: false });
  return runs;
}
