// All words of the query → what they mean together, first as they stand, then with one of them mistyped.
import { foldKind } from '../../report/registry/fold-name.ts';
import type { Token } from '../format/fold-search-text.ts';
import { findKind, type Lexicon } from './lexicon.ts';
import { matchPart } from './match-part.ts';
import { matchSlip, shortestSlip } from './match-slip.ts';
import { costOf, emptyReading, keepBestReadings, type Matches, mergeReadings, type QueryReading } from './reading.ts';

/** What a piece that is no exact name may mean; `lone` where it is all there is to go by. */
interface GapMatcher {
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

/** One word cut into exact names, with at most one piece that is only near a name. */
function readToken(token: Token, alone: boolean, lexicon: Lexicon, matchGap: GapMatcher): QueryReading[] {
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

const keptTogether = 12;

/** Pieces of which the matches are kept; the next keystroke asks for most of them again. */
const remembered = 500;

type Match = GapMatcher['match'];

function remember(match: Match): Match {
  const known = new Map<string, ReturnType<Match>>();
  return (piece, lone) => {
    const key = `${piece.text}${lone}`;
    const matches = known.get(key) ?? match(piece, lone);
    if (known.size >= remembered) known.clear();
    known.set(key, matches);
    return matches;
  };
}

/** Matches pieces that are a part of a name. */
function partMatcher({ places, kinds }: Lexicon): GapMatcher {
  const match = remember((piece) => ({
    places: matchPart(piece, places.parts),
    kinds: matchPart({ ...piece, text: foldKind(piece.text) || piece.text }, kinds.parts),
  }));
  return { match, tried: 6, shortest: { han: 1, latin: 1, digits: 1 } };
}

/** Matches pieces with a typing slip. */
function slipMatcher({ places, kinds }: Lexicon): GapMatcher {
  const match = remember((piece, lone) => ({
    places: matchSlip(piece, lone, places.slips()),
    kinds: matchSlip(piece, lone, kinds.slips()),
  }));
  return { match, tried: 12, shortest: { ...shortestSlip, digits: 1 } };
}

interface Matchers {
  part: GapMatcher;
  slip: GapMatcher;
}

const matchers = new WeakMap<Lexicon, Matchers>();

function matchersOf(lexicon: Lexicon): Matchers {
  const own = matchers.get(lexicon) ?? { part: partMatcher(lexicon), slip: slipMatcher(lexicon) };
  matchers.set(lexicon, own);
  return own;
}

/** What some words mean together: each reading of one with each of the others. */
export function combineReadings(lists: readonly (readonly QueryReading[])[], { tables }: Lexicon): QueryReading[] {
  return lists.reduce<QueryReading[]>(
    (left, right) =>
      keepBestReadings(
        left.flatMap((a) => right.flatMap((b) => mergeReadings(a, b, tables.tree) ?? [])),
        keptTogether,
      ),
    [emptyReading],
  );
}

/** The readings of each word as it stands. */
export function readEach(tokens: readonly Token[], lexicon: Lexicon): QueryReading[][] {
  const { part } = matchersOf(lexicon);
  return tokens.map((token) => readToken(token, tokens.length === 1, lexicon, part));
}

/** Lets each word in turn be the mistyped one; `typed` are the readings as they stand. */
export function readWithSlip(
  tokens: readonly Token[],
  typed: readonly QueryReading[][],
  lexicon: Lexicon,
): QueryReading[] {
  const { slip } = matchersOf(lexicon);
  const alone = tokens.length === 1;
  const readings = tokens.flatMap((token, at) => {
    const others = typed.filter((_, index) => index !== at);
    if (others.some((list) => list.length === 0)) return [];
    return combineReadings([...others, readToken(token, alone, lexicon, slip)], lexicon);
  });
  return keepBestReadings(readings, keptTogether);
}
