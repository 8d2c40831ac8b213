// The bytes of a docx → its main part and the parts that go with it, found by their relationships; else what the file is.
import { Inflate } from 'fflate';
import { Refusal, type RefusalReason } from '../word/word-reading.ts';
import { parseXml } from './parse-xml.ts';
import { listChildren, type WordElement } from './xml-element.ts';

export interface WordPackage {
  /** `w:document`. */
  document: WordElement;
  /** The tree of a part that the main part refers to, by the last word of the relationship's type (`styles`). */
  related: (kind: string) => WordElement | undefined;
  /** `docProps/core.xml`. */
  core: WordElement | undefined;
}

/** Kind of relationship → the part it leads to. */
type Relations = ReadonlyMap<string, string>;

/** Word Online calls the main part `document2.xml`, so names only stand in where the relationships are missing. */
const MAIN = 'word/document.xml';

export function openPackage(bytes: Uint8Array): WordPackage {
  const entries = readDirectory(bytes);
  const read = (name: string | undefined): WordElement | undefined => {
    const entry = name === undefined ? undefined : entries.get(foldName(name));
    return entry && parseXml(decodePart(unpackEntry(bytes, entry)));
  };
  const top = readRelations(read('_rels/.rels'), '');
  const main = top.get('officeDocument') ?? MAIN;
  const document = read(main);
  if (document?.name !== 'document') throw new Refusal(detectPackage([...entries.keys()]));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(read(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  return { document, related: (kind) => read(relations.get(kind)), core: read(top.get('core-properties')) };
}

function readRelations(root: WordElement | undefined, folder: string): Relations {
  const relations = new Map<string, string>();
  for (const { attributes } of listChildren(root, 'Relationship')) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (mode !== 'External' && !relations.has(kind)) relations.set(kind, resolveTarget(target, folder));
  }
  return relations;
}

function resolveTarget(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
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

function decodePart(bytes: Uint8Array): string {
  try {
    return new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('damaged');
  }
}

function findEncoding([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

interface Entry {
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

const marks: readonly (readonly [RegExp, RefusalReason])[] = [
  [/^xl\//, 'spreadsheet'],
  [/^ppt\//, 'slides'],
  [/^ofd\.xml$/, 'fixedLayout'],
  [/^meta-inf\/manifest\.xml$/, 'openDocument'],
  // A Word package that lost its main part.
  [/^word\//, 'damaged'],
];

/** The names in a zip file that is no docx → what it is instead. */
function detectPackage(names: readonly string[]): RefusalReason {
  return marks.find(([mark]) => names.some((name) => mark.test(name)))?.[1] ?? 'archive';
}
