// The bytes of a zip file → its entries by name, from the directory at its end.
import { Refusal } from '../word/word-reading.ts';

export interface Entry {
  /** Where its local header stands. */
  at: number;
  method: number;
  isEncrypted: boolean;
  /** Bytes in the file, and what they are said to unpack to. */
  size: number;
  fullSize: number;
  checksum: number;
  /** Whether an entry before it has the same name. */
  isDouble: boolean;
}

const MAX_ENTRIES = 5000;
const END = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** Stands where a value does not fit; the value is in the entry's extra field. */
const ELSEWHERE = 0xffffffff;

/** Some zip tools for Windows write backslashes; part names are told apart without case (ECMA-376-2). */
export function foldName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

export function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new Refusal('oversized');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Refusal('damaged');
    const letters = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const name = foldName(new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + letters)));
    entries.set(name, {
      ...readEntry(view, at, { from: at + ENTRY_SIZE + letters, length: extra }),
      isDouble: entries.has(name),
    });
    at += ENTRY_SIZE + letters + extra + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) if (view.getUint32(at, true) === END) return at;
  throw new Refusal('damaged');
}

function readEntry(view: DataView, at: number, extra: { from: number; length: number }): Omit<Entry, 'isDouble'> {
  const long = listLongValues(view, extra.from, extra.from + extra.length);
  const read = (place: number): number => {
    const value = view.getUint32(place, true);
    return value === ELSEWHERE ? (long.shift() ?? value) : value;
  };
  const flags = view.getUint16(at + 8, true);
  // In this order the extra field holds what did not fit.
  const fullSize = read(at + 24);
  const size = read(at + 20);
  return {
    at: read(at + 42),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
    size,
    fullSize,
    checksum: view.getUint32(at + 16, true),
  };
}

/** Values of eight bytes (zip64), which some writers use for files of any size. */
function listLongValues(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(Math.floor(view.getUint16(at + 2, true) / 8), 3);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}
