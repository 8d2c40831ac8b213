// The bytes of a zip file → its entries by name, unpacked within limits, each checked against what the file says of it.
import { Inflate } from 'fflate';
import { Refusal } from '../refusal.ts';

/** A zip file whose directory has been read. */
export interface ZipFile {
  /** As the file spells them, in its order. */
  names: readonly string[];
  /** Names are told apart without case. */
  has: (name: string) => boolean;
  /** How many bytes an entry is said to unpack to. */
  sizeOf: (name: string) => number;
  read: (name: string) => Uint8Array | undefined;
}

export function openZip(bytes: Uint8Array): ZipFile {
  const entries = readDirectory(bytes);
  const find = (name: string): Entry | undefined => entries.get(foldName(name));
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => find(name) !== undefined,
    sizeOf: (name) => find(name)?.fullSize ?? 0,
    read: (name) => {
      const entry = find(name);
      return entry && unpackEntry(bytes, entry);
    },
  };
}

const MAX_SIZE = 64 * 1024 * 1024;
const MAX_RATIO = 200;
/** Small parts may shrink a lot: a page of equal cells reaches 100. */
const RATIO_FROM = 1024 * 1024;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** fflate unpacks what it is given at once; from a piece this long come 16 MB at most. */
const PIECE = 16 * 1024;

function unpackEntry(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.isDouble) throw new Refusal('doubled');
  if (entry.isEncrypted) throw new Refusal('password');
  const isBomb = entry.fullSize > RATIO_FROM && entry.fullSize > entry.size * MAX_RATIO;
  if (isBomb || entry.fullSize > MAX_SIZE) throw new Refusal('oversized');
  const content = unpack(findPacked(bytes, entry), entry);
  // A flipped bit may turn one digit into another and leave everything else in order.
  if (content.length !== entry.fullSize || checksum(content) !== entry.checksum) throw new Refusal('damaged');
  return content;
}

function findPacked(bytes: Uint8Array, { at, size }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(at, true) !== LOCAL_HEADER) throw new Refusal('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + size > bytes.length) throw new Refusal('damaged');
  return bytes.subarray(from, from + size);
}

function unpack(packed: Uint8Array, { method, fullSize }: Entry): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Refusal('damaged');
  const content = new Uint8Array(fullSize);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    // What an entry says of its size may be a lie.
    if (filled + chunk.length > fullSize) throw new Refusal('damaged');
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += PIECE)
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return content.subarray(0, filled);
}

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 255] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

interface Entry {
  /** As the file spells it. */
  name: string;
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
function foldName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
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
    const name = decodeName(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + letters));
    const key = foldName(name);
    entries.set(key, {
      name,
      ...readEntry(view, at, { from: at + ENTRY_SIZE + letters, length: extra }),
      isDouble: entries.has(key),
    });
    at += ENTRY_SIZE + letters + extra + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Names without the mark of UTF-8 are in the encoding of the system they were written on, here mostly GBK. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) if (view.getUint32(at, true) === END) return at;
  throw new Refusal('damaged');
}

function readEntry(
  view: DataView,
  at: number,
  extra: { from: number; length: number },
): Omit<Entry, 'name' | 'isDouble'> {
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

/** The name of a part that another part in `folder` refers to; no way leads out of the package. */
export function resolvePart(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
