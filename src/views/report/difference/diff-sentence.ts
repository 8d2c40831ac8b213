// A sentence before and after → the characters that stayed, went and came.
import { diffArrays } from 'diff';

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

export function diffSentence(before: string, after: string): Piece[] {
  const pieces = diffArrays(cut(before), cut(after)).map(
    (change): Piece => ({ kind: kindOf(change), text: change.value.join('') }),
  );
  return joinPieces(dissolveIslands(pieces));
}
