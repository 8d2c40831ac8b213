// A text and the terms that were found in it → a piece of it around the first hits, cut into marked and plain runs.
import { foldWithPlaces, type SearchTerm } from './units.ts';

export interface ExcerptRun {
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

/** `length` counts characters; an ellipsis stands where the text goes on. */
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
