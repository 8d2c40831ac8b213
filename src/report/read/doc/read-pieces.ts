// The piece table → the stretches of the WordDocument stream that make up the text, in order.
import { Refusal } from '../word/word-reading.ts';
import type { Stretch } from './read-header.ts';

export interface WordPiece {
  /** Character positions. */
  from: number;
  to: number;
  /** Where its first character stands in the stream. */
  at: number;
  /** Bytes a character. */
  width: 1 | 2;
  /** Changes that a fast save laid over the piece. */
  changes: Uint8Array | undefined;
}

/** Longest report met is below 100,000. */
const MAX_CHARACTERS = 5_000_000;
const COMPRESSED = 0x40000000;
const CHANGES = 1;
const TABLE = 2;

export function readPieces(table: Uint8Array, { at, length }: Stretch): WordPiece[] {
  const clx = table.subarray(at, at + length);
  const view = new DataView(clx.buffer, clx.byteOffset, clx.length);
  const changes: Uint8Array[] = [];
  let place = 0;
  while (clx[place] === CHANGES) {
    const size = view.getUint16(place + 1, true);
    changes.push(clx.subarray(place + 3, place + 3 + size));
    place += 3 + size;
  }
  if (clx[place] !== TABLE) throw new Refusal('damaged');
  const pieces = readTable(clx.subarray(place + 5, place + 5 + view.getUint32(place + 1, true)), changes);
  if (pieces.some((piece, index) => piece.to < piece.from || piece.from !== (pieces[index - 1]?.to ?? 0)))
    throw new Refusal('damaged');
  if ((pieces.at(-1)?.to ?? 0) > MAX_CHARACTERS) throw new Refusal('oversized');
  return pieces;
}

/** n + 1 positions, then n descriptors of eight bytes. */
function readTable(plc: Uint8Array, changes: readonly Uint8Array[]): WordPiece[] {
  const view = new DataView(plc.buffer, plc.byteOffset, plc.length);
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: count }, (_, index) => {
    const descriptor = (count + 1) * 4 + index * 8;
    const at = view.getUint32(descriptor + 2, true);
    const modifier = view.getUint16(descriptor + 6, true);
    const isCompressed = (at & COMPRESSED) !== 0;
    return {
      from: view.getUint32(index * 4, true),
      to: view.getUint32(index * 4 + 4, true),
      at: isCompressed ? (at & ~COMPRESSED) / 2 : at,
      width: isCompressed ? 1 : 2,
      changes: modifier & 1 ? changes[modifier >> 1] : undefined,
    };
  });
}
