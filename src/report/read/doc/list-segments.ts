// The pieces of a text → segments of characters that look alike, with the place of each in the stream.
import { Refusal } from '../word/word-reading.ts';
import type { BinaryLook, ReadBinaryLook } from './look.ts';
import type { WordPiece } from './read-pieces.ts';
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
