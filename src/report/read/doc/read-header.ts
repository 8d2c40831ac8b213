// The head of the WordDocument stream (MS-DOC, FIB) → where everything else stands.
import { Refusal } from '../refusal.ts';

/** A stretch of the table stream. */
export interface Stretch {
  at: number;
  length: number;
}

export interface WordHeader {
  tableStream: '0Table' | '1Table';
  /** Characters of the body; those of notes, headers and text boxes follow in the same count. */
  counts: { body: number; footnotes: number; headers: number; comments: number; endnotes: number; boxes: number };
  styles: Stretch;
  characterRuns: Stretch;
  paragraphRuns: Stretch;
  pieces: Stretch;
  lists: Stretch;
  listUses: Stretch;
}

const WORD_97 = 0xa5ec;
/** `nFib` of the first version that this layout belongs to. */
const FIRST_VERSION = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

export function readWordHeader(stream: Uint8Array): WordHeader {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  if (view.getUint16(0, true) !== WORD_97 || view.getUint16(2, true) < FIRST_VERSION) throw new Refusal('antique');
  const flags = view.getUint16(10, true);
  if (flags & ENCRYPTED) throw new Refusal('password');
  const count = (at: number): number => view.getUint32(at, true);
  const stretch = (at: number): Stretch => ({ at: view.getUint32(at, true), length: view.getUint32(at + 4, true) });
  return {
    tableStream: flags & SECOND_TABLE ? '1Table' : '0Table',
    counts: {
      body: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54),
      comments: count(0x5c),
      endnotes: count(0x60),
      boxes: count(0x64),
    },
    styles: stretch(0xa2),
    characterRuns: stretch(0xfa),
    paragraphRuns: stretch(0x102),
    pieces: stretch(0x1a2),
    lists: stretch(0x2e2),
    listUses: stretch(0x2ea),
  };
}
