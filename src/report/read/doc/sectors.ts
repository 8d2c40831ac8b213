// A compound file's bytes → its sectors, and the chains in which they make up streams.
import { Refusal } from '../word/word-reading.ts';

export interface Sectors {
  /** Bytes in a sector. */
  size: number;
  /** Where sector 0 begins. */
  base: number;
  bytes: Uint8Array;
  /** The header. */
  view: DataView;
  /** For each sector the one that follows it in its stream. */
  fat: readonly number[];
}

const LAST = 0xfffffffa;
/** Sector numbers of the table itself that the header has room for. */
const IN_HEADER = 109;

export function readSectors(bytes: Uint8Array): Sectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Refusal('damaged');
  const size = 1 << shift;
  const sectors = { size, base: size, bytes, view, fat: [] };
  const words = size / 4;
  const fat: number[] = [];
  for (const sector of listTables(view, bytes, size)) {
    const at = size + sector * size;
    for (let word = 0; word < words && at + word * 4 + 4 <= bytes.length; word++)
      fat.push(view.getUint32(at + word * 4, true));
  }
  return { ...sectors, fat };
}

/** Sectors that hold the table; never more than the file has. */
function listTables(view: DataView, bytes: Uint8Array, size: number): number[] {
  const count = Math.floor(bytes.length / size);
  const tables: number[] = [];
  const add = (from: number, words: number): void => {
    for (let word = 0; word < words && from + word * 4 + 4 <= bytes.length; word++) {
      const sector = view.getUint32(from + word * 4, true);
      if (sector < count && tables.length <= count) tables.push(sector);
    }
  };
  add(76, IN_HEADER);
  let next = view.getUint32(68, true);
  for (let steps = 0; next < count && steps < count; steps++) {
    const at = size + next * size;
    add(at, size / 4 - 1);
    next = at + size <= bytes.length ? view.getUint32(at + size - 4, true) : LAST;
  }
  return tables;
}

/** The bytes of a stream, at most what it is said to have and one sector more. */
export function followChain({ size, base, bytes, fat }: Sectors, start: number, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let sector = start; sector < LAST && length < most; sector = fat[sector] ?? LAST) {
    const at = base + sector * size;
    // Every sector can stand in a chain once; more of them is a circle.
    if (at >= bytes.length || pieces.length > fat.length) throw new Refusal('damaged');
    const piece = bytes.subarray(at, at + size);
    pieces.push(piece);
    length += piece.length;
  }
  const stream = new Uint8Array(length);
  let filled = 0;
  for (const piece of pieces) {
    stream.set(piece, filled);
    filled += piece.length;
  }
  return stream;
}
