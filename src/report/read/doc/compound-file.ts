// An OLE compound file (MS-CFB) → the streams at its top, by name.
import { Refusal } from '../word/word-reading.ts';
import { followChain, readSectors, type Sectors } from './sectors.ts';

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
