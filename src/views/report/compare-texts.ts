// Two reports of one body → how much of the earlier text stayed, went, came or was changed, and that sentence by sentence.
import { diffArrays } from 'diff';
import { distance } from 'fastest-levenshtein';
import type { Report } from '../../report/model/report.ts';
import { isPreamble, readBlock } from '../../report/model/section.ts';

export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A number is one thing: 1134 → 1136 is another number, not another digit. */
const TOKEN = /\d+(?:[.,]\d+)*|[A-Za-z]+|./gsu;

/** An island of this many letters between two changes is chance and only breaks up the reading. */
const smallestIsland = 1;

const cut = (sentence: string): string[] => sentence.match(TOKEN) ?? [];

const kindOf = (change: { added: boolean; removed: boolean }): Piece['kind'] => {
  if (change.added) return 'added';
  return change.removed ? 'removed' : 'same';
};

/** Small islands go to both sides of the change around them. */
function dissolveIslands(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const inside = index > 0 && index < pieces.length - 1;
    if (piece.kind !== 'same' || !inside || piece.text.length > smallestIsland) return [piece];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
}

/** What went stands before what came, each in one piece. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}

/** The characters of a sentence that stayed, went and came. */
export function diffSentence(before: string, after: string): Piece[] {
  const pieces = diffArrays(cut(before), cut(after)).map(
    (change): Piece => ({ kind: kindOf(change), text: change.value.join('') }),
  );
  return joinPieces(dissolveIslands(pieces));
}

interface SentencePair {
  before: string | null;
  after: string | null;
}

/** Below this share of equal letters two sentences are two sentences. */
const leastAlike = 0.5;

/** A place where more than this many sentences changed was rewritten; looking for pairs there takes long and finds chance. */
const mostSentences = 60;

/** The distance is at least the difference in length: most pairs need not be measured. */
function measureLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < longest * leastAlike) return 0;
  return 1 - distance(a, b) / longest;
}

/** The most alike of the sentences from `from` on; −1 where none is alike enough. */
function findPartner(sentence: string, candidates: readonly string[], from: number): number {
  let best = -1;
  let likeness = leastAlike;
  for (let index = from; index < candidates.length; index += 1) {
    const own = measureLikeness(sentence, candidates[index] ?? '');
    if (own > likeness) {
      best = index;
      likeness = own;
    }
  }
  return best;
}

/** Both sides keep their order: a pair never crosses another. */
export function pairSentences(removed: readonly string[], added: readonly string[]): SentencePair[] {
  const pairs: SentencePair[] = [];
  const comparable = removed.length <= mostSentences && added.length <= mostSentences;
  let done = 0;
  for (const after of added) {
    const partner = comparable ? findPartner(after, removed, done) : -1;
    if (partner < 0) {
      pairs.push({ before: null, after });
      continue;
    }
    for (const before of removed.slice(done, partner)) pairs.push({ before, after: null });
    pairs.push({ before: removed[partner] ?? null, after });
    done = partner + 1;
  }
  return [...pairs, ...removed.slice(done).map((before) => ({ before, after: null }))];
}

/** What of a report is compared. */
export type ComparedText = Pick<Report, 'sections' | 'textBy'>;

const SENTENCE = /[^。；！？]+(?:[。；！？]+[”’）】]*)?/g;

/** A report → the sentences of its text in reading order, without what the form prescribes and what a program worded. */
function listSentences(report: ComparedText): string[] {
  if (report.textBy) return [];
  return report.sections
    .filter((section) => !isPreamble(section))
    .flatMap(({ blocks }) => blocks.map(readBlock))
    .flatMap((paragraph) => paragraph.match(SENTENCE) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export type DifferenceRow =
  | { kind: 'same'; sentences: number }
  | { kind: 'removed' | 'added'; text: string }
  | { kind: 'changed'; pieces: Piece[] };

export interface TextDifference {
  /** Letters of the later text, and how many of them stand in sentences that the earlier text has word for word. */
  letters: number;
  kept: number;
  /** Sentences of the later text by what became of them, and sentences of the earlier that are gone. */
  counts: { same: number; changed: number; added: number; removed: number };
}

const countLetters = (sentences: readonly string[]): number =>
  sentences.reduce((sum, sentence) => sum + sentence.length, 0);

/** Sentences that both texts have, or what stands between two such stretches. */
interface Stretch {
  same: readonly string[];
  changes: readonly SentencePair[];
}

function cutStretches(before: readonly string[], after: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) removed = [...removed, ...change.value];
    else if (change.added) added = [...added, ...change.value];
    else {
      stretches.push({ same: [], changes: pairSentences(removed, added) }, { same: change.value, changes: [] });
      removed = [];
      added = [];
    }
  }
  return [...stretches, { same: [], changes: pairSentences(removed, added) }];
}

const kindOfPair = ({ before, after }: SentencePair): 'changed' | 'added' | 'removed' => {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
};

/** Undefined where one of the two has no text. */
export function compareTexts(before: ComparedText, after: ComparedText): TextDifference | undefined {
  const [earlier, later] = [listSentences(before), listSentences(after)];
  if (earlier.length === 0 || later.length === 0) return undefined;
  const stretches = cutStretches(earlier, later);
  const same = stretches.flatMap((stretch) => stretch.same);
  const counts = { same: same.length, changed: 0, added: 0, removed: 0 };
  for (const pair of stretches.flatMap(({ changes }) => changes)) counts[kindOfPair(pair)] += 1;
  return { kept: countLetters(same), letters: countLetters(later), counts };
}

function showPair({ before, after }: SentencePair): DifferenceRow {
  if (before !== null && after !== null) return { kind: 'changed', pieces: diffSentence(before, after) };
  return before === null ? { kind: 'added', text: after ?? '' } : { kind: 'removed', text: before };
}

/** The same comparison, sentence by sentence. */
export function listDifferences(before: ComparedText, after: ComparedText): DifferenceRow[] {
  return cutStretches(listSentences(before), listSentences(after)).flatMap(({ same, changes }): DifferenceRow[] => [
    ...(same.length > 0 ? [{ kind: 'same' as const, sentences: same.length }] : []),
    ...changes.map(showPair),
  ]);
}
