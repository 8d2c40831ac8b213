// All words of the query → what they mean together, first as they stand, then with one of them mistyped.
import { foldKind, type Token } from '../fold-search-text.ts';
import type { Lexicon } from './lexicon.ts';
import { matchPart } from './match-part.ts';
import { matchSlip, shortestSlip } from './match-slip.ts';
import { type GapMatcher, readToken } from './read-token.ts';
import { emptyReading, keepBestReadings, mergeReadings, type QueryReading } from './reading.ts';

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
