// One word of the query → its readings: cut into exact names, with at most one piece that is only near a name.
import type { Token } from '../fold-search-text.ts';
import { findKind } from './exact-table.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matches } from './match.ts';
import { costOf, emptyReading, keepBestReadings, mergeReadings, type QueryReading } from './reading.ts';

/** What a piece that is no exact name may mean; `lone` where it is all there is to go by. */
export interface GapMatcher {
  match: (piece: Token, lone: boolean) => { places: Matches; kinds: Matches };
  /** Pieces tried, those beside the surest names first. */
  tried: number;
  /** Length that a piece must have. */
  shortest: Record<Token['script'], number>;
}

/** Readings kept for each way a word can begin or end. */
const kept = 6;
/** A word of this length that is exactly a name is not the beginning of another one. */
const surelyWhole = { han: 5, latin: 8, digits: 6 } as const;
const surely = 0.1;

const asReading = (matches: Matches | undefined, what: 'places' | 'kinds'): QueryReading[] =>
  matches && matches.size > 0 ? [{ ...emptyReading, [what]: matches, pieces: 1 }] : [];

function readExact(text: string, { places, kinds }: Lexicon): QueryReading[] {
  return [...asReading(places.exact.get(text), 'places'), ...asReading(findKind(kinds.exact, text), 'kinds')];
}

/** Each of some readings with each of others, which are worked out only where there are some. */
function mergeAll(
  some: readonly QueryReading[],
  readOthers: () => readonly QueryReading[],
  { tables }: Lexicon,
): QueryReading[] {
  if (some.length === 0) return [];
  const others = readOthers();
  return some.flatMap((a) => others.flatMap((b) => mergeReadings(a, b, tables.tree) ?? []));
}

interface Cover {
  /** Readings of the word from its start to each place. */
  before: QueryReading[][];
  /** Readings of the word from each place to its end. */
  after: QueryReading[][];
}

/** Readings of each piece of a word, looked up once. */
function pieceReader(text: string, lexicon: Lexicon): (start: number, end: number) => QueryReading[] {
  const pieces = new Map<string, QueryReading[]>();
  return (start, end) => {
    const piece = text.slice(start, end);
    const known = pieces.get(piece) ?? readExact(piece, lexicon);
    pieces.set(piece, known);
    return known;
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

function coverExactly(text: string, lexicon: Lexicon): Cover {
  const { length } = text;
  const read = pieceReader(text, lexicon);
  const before: QueryReading[][] = [[emptyReading]];
  for (const end of range(1, length + 1)) {
    const found = range(0, end).flatMap((start) => mergeAll(before[start] ?? [], () => read(start, end), lexicon));
    before.push(keepBestReadings(found, kept));
  }
  const after: QueryReading[][] = Array.from({ length: length + 1 }, () => []);
  after[length] = [emptyReading];
  for (const start of range(0, length).reverse()) {
    const found = range(start + 1, length + 1).flatMap((end) =>
      mergeAll(after[end] ?? [], () => read(start, end), lexicon),
    );
    after[start] = keepBestReadings(found, kept);
  }
  return { before, after };
}

/** A single character is a name not yet typed to its end, or nothing. */
const isTyped = (text: string, start: number, end: number): boolean => end > start + 1 || end === text.length;

/** Places where exact names end and begin again, the surest names first. */
function listGaps({ text, script }: Token, { before, after }: Cover, { shortest, tried }: GapMatcher) {
  const gaps = before.flatMap(([left], start) =>
    after.flatMap(([right], end) =>
      left && right && end >= start + shortest[script] && isTyped(text, start, end)
        ? [{ start, end, value: costOf(left) + costOf(right) }]
        : [],
    ),
  );
  return gaps.sort((a, b) => a.value - b.value || a.end - a.start - (b.end - b.start)).slice(0, tried);
}

/** The cuts that leave no piece over, and those with one. */
export function readToken(token: Token, alone: boolean, lexicon: Lexicon, matchGap: GapMatcher): QueryReading[] {
  const { text } = token;
  const cover = coverExactly(text, lexicon);
  const whole = cover.before[text.length] ?? [];
  const sure = text.length >= surelyWhole[token.script] && whole.some((reading) => costOf(reading) <= surely);
  if (sure) return whole;
  const near = listGaps(token, cover, matchGap).flatMap(({ start, end }) => {
    const lone = alone && start === 0 && end === text.length;
    const { places, kinds } = matchGap.match({ ...token, text: text.slice(start, end) }, lone);
    const gap = [...asReading(places, 'places'), ...asReading(kinds, 'kinds')];
    const left = mergeAll(cover.before[start] ?? [], () => gap, lexicon);
    return mergeAll(left, () => cover.after[end] ?? [], lexicon);
  });
  return keepBestReadings([...whole, ...near], kept * 2);
}
