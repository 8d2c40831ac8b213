// Values by id ↔ a pack: one file in which those of an id lie side by side, each compressed by itself, with an index at the end.
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/*
 * The bytes: the sections of the first id, of the second and so on, each a brotli stream of JSON; then the index, a
 * brotli stream of JSON too; then 16 bytes: eight of `MINGBAI1`, and the length of the index as a 64-bit little-endian
 * number. Two ranges give one id: the end of the file, and what the index says.
 */
const mark = Buffer.from('MINGBAI1');
const footerLength = 16;

/** An id in the index. */
interface IndexEntry {
  id: string;
  /** First byte of its sections. */
  start: number;
  /** Of its sections, in the order of `sections`. */
  lengths: number[];
  /** Of its sections as they are before they are compressed, so that a change is seen without reading them. */
  hash: string;
  /** What its sections list, for whoever wants to know that without reading them. */
  names: readonly string[];
}

interface PackIndex {
  sections: string[];
  entries: IndexEntry[];
}

/** A quarter of the time of the best quality for a twentieth more bytes. */
const quality = 5;

const compress = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const toBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const hashLength = 16;

/** `3710-<hash>.pack`: by what it holds. */
export const packName = (name: string, hash: Hash, ending: string): string =>
  `${name}-${hash.digest('hex').slice(0, hashLength)}${ending}`;

/** Of all that is written, so that a pack is named by what it holds. */
export class PackWriter<Shape extends object> {
  readonly #path: string;
  readonly #handle: number;
  readonly #sections: readonly (keyof Shape & string)[];
  readonly #hash = createHash('sha256');
  readonly #entries: IndexEntry[] = [];
  #length = 0;

  /** `path` is where it is written until its name is known. */
  constructor(path: string, sections: readonly (keyof Shape & string)[]) {
    this.#path = path;
    this.#handle = openSync(path, 'w');
    this.#sections = sections;
  }

  add(id: string, value: Shape, names: readonly string[] = []): void {
    const start = this.#length;
    const plain = this.#sections.map((section) => toBytes(value[section]));
    const hash = createHash('sha256');
    for (const bytes of plain) hash.update(`${bytes.length} `).update(bytes);
    const packed = plain.map(compress);
    for (const bytes of packed) this.#write(bytes);
    const lengths = packed.map(({ length }) => length);
    this.#entries.push({ id, start, lengths, hash: hash.digest('hex').slice(0, hashLength), names });
  }

  /** Ends the file and names it `<name>-<hash><ending>`, beside where it was written. */
  close(name: string, ending: string): { file: string; bytes: number } {
    const index = compress(toBytes({ sections: [...this.#sections], entries: this.#entries } satisfies PackIndex));
    const footer = Buffer.alloc(footerLength);
    mark.copy(footer);
    footer.writeBigUInt64LE(BigInt(index.length), mark.length);
    this.#write(index);
    this.#write(footer);
    closeSync(this.#handle);
    const file = packName(name, this.#hash, ending);
    renameSync(this.#path, join(dirname(this.#path), file));
    return { file, bytes: this.#length };
  }

  #write(bytes: Buffer): void {
    this.#hash.update(bytes);
    // A full disk or a signal may take fewer bytes than it was given.
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(this.#handle, bytes, offset);
    this.#length += bytes.length;
  }
}

/** A pack that is open. */
export interface Pack<Shape extends object> {
  /** In the order in which they were written. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** Reads one section of one id. */
  read<Section extends keyof Shape & string>(id: string, section: Section): Shape[Section];
  /** What the sections of an id list. */
  names(id: string): readonly string[];
  /** Another text for other sections. */
  hash(id: string): string;
  /** Bytes of an id in the file: first, and how many. */
  range(id: string): readonly [start: number, length: number];
  close(): void;
}

/** Bytes that are read by ranges, of a file or from elsewhere. */
export interface RangeBytes {
  name: string;
  size: number;
  /** Fewer than asked for only where they end. */
  read(start: number, length: number): Uint8Array;
  close(): void;
}

function openFile(path: string): RangeBytes {
  const handle = openSync(path, 'r');
  return {
    name: basename(path),
    size: fstatSync(handle).size,
    read(start, length) {
      const bytes = Buffer.alloc(length);
      let read = 0;
      for (let more = 1; more > 0 && read < length; read += more) {
        more = readSync(handle, bytes, read, length - read, start + read);
      }
      return bytes.subarray(0, read);
    },
    close: () => closeSync(handle),
  };
}

/** Its bytes were checked when they were written; only what is cut short or no pack at all is refused. */
export function openPack<Shape extends object>(from: string | RangeBytes): Pack<Shape> {
  const file = typeof from === 'string' ? openFile(from) : from;
  const { name, size } = file;
  const refuse = (cause?: unknown): never => {
    throw new Error(`${name} is no whole pack`, { cause });
  };
  const readBytes = (start: number, length: number): Buffer => {
    const bytes = file.read(start, length);
    return bytes.length < length ? refuse() : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  };
  const readValue = <T>(start: number, length: number): T => {
    const bytes = readBytes(start, length);
    try {
      return JSON.parse(brotliDecompressSync(bytes).toString('utf8'));
    } catch (cause) {
      return refuse(cause);
    }
  };
  const readIndex = (): PackIndex => {
    if (size < footerLength) return refuse();
    const footer = readBytes(size - footerLength, footerLength);
    const length = Number(footer.readBigUInt64LE(mark.length));
    if (!footer.subarray(0, mark.length).equals(mark) || length > size - footerLength) return refuse();
    return readValue(size - footerLength - length, length);
  };
  const open = (): PackIndex => {
    try {
      return readIndex();
    } catch (error) {
      file.close();
      throw error;
    }
  };
  const { sections, entries } = open();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (id: string): IndexEntry => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`${name} holds no ${id}`);
    return entry;
  };
  const sum = (lengths: readonly number[]): number => lengths.reduce((a, b) => a + b, 0);
  return {
    ids: entries.map(({ id }) => id),
    has: (id) => byId.has(id),
    read(id, section) {
      const { start, lengths } = find(id);
      const place = sections.indexOf(section);
      return readValue(start + sum(lengths.slice(0, place)), lengths[place] ?? refuse());
    },
    names: (id) => find(id).names,
    hash: (id) => find(id).hash,
    range(id) {
      const { start, lengths } = find(id);
      return [start, sum(lengths)];
    },
    close: file.close,
  };
}
