// The piece table of a .doc → segments of characters that look alike, with the place of each in the stream.
import { Refusal } from '../refusal.ts';
import type { BinaryLook, ReadBinaryLook } from './look.ts';
import type { Stretch } from './read-header.ts';
import { findRun, type WordRun } from './read-runs.ts';

export interface Segment {
  text: string;
  look: BinaryLook;
  piece: WordPiece;
  /** Where its first character stands in the stream. */
  at: number;
}

export interface SegmentSource {
  stream: Uint8Array;
  pieces: readonly WordPiece[];
  characterRuns: readonly WordRun[];
  paragraphRuns: readonly WordRun[];
  readLook: ReadBinaryLook;
}

const DECODERS = { 1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le') } as const;

/** Characters from position `from` up to `to`. */
export function listSegments(source: SegmentSource, from: number, to: number): Segment[] {
  const looks = new Map<WordRun, Map<number, BinaryLook>>();
  return source.pieces.flatMap((piece) => {
    const first = Math.max(piece.from, from);
    const last = Math.min(piece.to, to);
    if (first >= last) return [];
    const start = piece.at + (first - piece.from) * piece.width;
    const end = piece.at + (last - piece.from) * piece.width;
    if (end > source.stream.length) throw new Refusal('damaged');
    return cutByLook(source, piece, { start, end }, looks);
  });
}

function cutByLook(
  source: SegmentSource,
  piece: WordPiece,
  { start, end }: { start: number; end: number },
  looks: Map<WordRun, Map<number, BinaryLook>>,
): Segment[] {
  const segments: Segment[] = [];
  for (let at = start; at < end; ) {
    const run = findRun(source.characterRuns, at);
    const paragraph = findRun(source.paragraphRuns, at);
    const stop = Math.min(run?.to ?? end, paragraph?.to ?? end, end);
    // A run that ends inside a character would leave half of it.
    const next = Math.max(at + piece.width, stop - ((stop - at) % piece.width));
    const text = DECODERS[piece.width].decode(source.stream.subarray(at, Math.min(next, end)));
    segments.push({ text, look: chooseLook(source, run, piece, paragraph?.style ?? 0, looks), piece, at });
    at = next;
  }
  return segments;
}

const NONE: WordRun = { from: 0, to: 0, style: 0, changes: new Uint8Array(0) };

function chooseLook(
  { readLook }: SegmentSource,
  run: WordRun = NONE,
  piece: WordPiece,
  style: number,
  looks: Map<WordRun, Map<number, BinaryLook>>,
): BinaryLook {
  if (piece.changes) return readLook([run.changes, piece.changes], style);
  const byStyle = looks.get(run) ?? new Map<number, BinaryLook>();
  looks.set(run, byStyle);
  const look = byStyle.get(style) ?? readLook([run.changes], style);
  byStyle.set(style, look);
  return look;
}

interface WordPiece {
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

/** The piece table → the stretches of the WordDocument stream that make up the text, in order. */
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
