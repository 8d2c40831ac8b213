// An OLE compound file (MS-CFB) → the streams at its top, by name.
import { Refusal } from '../refusal.ts';

export interface CompoundFile {
  names: ReadonlySet<string>;
  readStream: (name: string) => Uint8Array | undefined;
}

interface Entry {
  name: string;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
const MINI = 64;
const MINI_LIMIT = 4096;
/** A document of text is far smaller; pictures make the rest. */
const MAX_STREAM = 64 * 1024 * 1024;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (!isCompoundFile(bytes) || bytes.length < 1536) throw new Refusal('damaged');
  const sectors = readSectors(bytes);
  const entries = readEntries(followChain(sectors, sectors.view.getUint32(48, true), MAX_STREAM));
  const root = entries[0];
  if (!root) throw new Refusal('damaged');
  const top = listTop(entries, root.child);
  return { names: new Set(top.keys()), readStream: (name) => readStream(sectors, root, top.get(name)) };
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY;
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** Embedded documents have streams of the same names deeper down. */
function listTop(entries: readonly Entry[], first: number): Map<string, Entry> {
  const top = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [first];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = entries[next];
    if (!entry || seen.has(next)) continue;
    seen.add(next);
    top.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return top;
}

function readStream(sectors: Sectors, root: Entry, entry: Entry | undefined): Uint8Array | undefined {
  if (!entry) return undefined;
  if (entry.size > MAX_STREAM) throw new Refusal('oversized');
  if (entry.size >= MINI_LIMIT) return cut(followChain(sectors, entry.start, entry.size), entry.size);
  const mini = followChain(sectors, root.start, root.size);
  const table = followChain(sectors, sectors.view.getUint32(60, true), MAX_STREAM);
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const fat = Array.from({ length: Math.floor(table.length / 4) }, (_, index) => view.getUint32(index * 4, true));
  return cut(followChain({ size: MINI, base: 0, bytes: mini, view, fat }, entry.start, entry.size), entry.size);
}

function cut(stream: Uint8Array, size: number): Uint8Array {
  if (stream.length < size) throw new Refusal('damaged');
  return stream.subarray(0, size);
}

interface Sectors {
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

function readSectors(bytes: Uint8Array): Sectors {
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
function followChain({ size, base, bytes, fat }: Sectors, start: number, most: number): Uint8Array {
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
