// The address of the index → the content of its files, fetched once each, with a copy kept for when there is no network.
import { decodeNumbers } from '../format/code-numbers.ts';
import {
  type Combinations,
  type Core,
  type Details,
  type EntryRow,
  type GramShard,
  type Manifest,
  manifestPath,
  nameFile,
} from '../format/index-format.ts';
import { unpackReadings } from '../format/readings.ts';

/** The files of an index, parsed. */
export interface IndexSource {
  manifest(): Promise<Manifest>;
  shard(path: string): Promise<unknown>;
}

/** Undefined where the browser keeps no copies: on plain http other than localhost, and in private windows of some. */
async function openCopies(base: string): Promise<Cache | undefined> {
  return globalThis.caches?.open(`search ${base}`).catch(() => undefined);
}

/** Milliseconds. */
const copyDelay = 500;

async function fetchJson(url: string, cache: RequestCache, copies: Promise<Cache | undefined>): Promise<unknown> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const copy = response.clone();
    // The answer comes first; and a full disk is no reason to fail.
    setTimeout(() => void copies.then((open) => open?.put(url, copy)).catch(() => undefined), copyDelay);
    return await response.json();
  } catch (error) {
    const kept = await (await copies)?.match(url);
    if (!kept) throw error;
    return kept.json();
  }
}

/** Files with a hash in their name never change: whatever the browser still has of them is right. */
export function openIndex(base: string): IndexSource {
  const copies = openCopies(base);
  const load = (path: string, cache: RequestCache): Promise<unknown> =>
    fetchJson(new URL(path, base).href, cache, copies);
  return {
    manifest: async () => (await load(manifestPath, 'no-cache')) as Manifest,
    shard: (path) => load(path, 'force-cache'),
  };
}

/** Fetches one file of the index, parsed. */
export type FetchShard = IndexSource['shard'];

/** Region → forms of the agencies there. */
export type RegionForms = ReadonlyMap<number, readonly number[]>;

/** Each file is asked for once; one that cannot be had now is asked for again later. */
export class Shards {
  readonly manifest: Manifest;
  readonly #fetch: FetchShard;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(manifest: Manifest, fetch: FetchShard) {
    this.manifest = manifest;
    this.#fetch = fetch;
  }

  #load<T>(path: string, read: (content: unknown) => T): Promise<T> {
    const known = this.#known.get(path) ?? this.#fetch(path).then(read);
    this.#known.set(path, known);
    known.catch(() => this.#known.delete(path));
    // The path says which file it is, and the file is written by our own builder.
    return known as Promise<T>;
  }

  /** A missing part leaves its agencies out of the answer and nothing else: better than no answer on a train. */
  async #loadOr<T>(folder: string, key: string, hash: string | undefined, otherwise: T, read: (content: unknown) => T) {
    if (hash === undefined) return otherwise;
    return this.#load(nameFile(folder, key, hash), read).catch(() => otherwise);
  }

  core(): Promise<Core> {
    return this.#load(nameFile('core', 'all', this.manifest.core), (content) => content as Core);
  }

  sounds(): Promise<ReadonlyMap<string, string>> {
    return this.#loadOr<ReadonlyMap<string, string>>('core', 'sounds', this.manifest.sounds, new Map(), (content) =>
      unpackReadings(content as string),
    );
  }

  combinations(part: string): Promise<RegionForms> {
    return this.#loadOr<RegionForms>('combinations', part, this.manifest.combinations[part], new Map(), (content) => {
      const { regions, forms } = content as Combinations;
      return new Map(decodeNumbers(regions).map((region, index) => [region, decodeNumbers(forms[index] ?? '')]));
    });
  }

  details(prefecture: string): Promise<Details | undefined> {
    const hash = this.manifest.details[prefecture];
    return this.#loadOr('details', prefecture, hash, undefined, (content) => content as Details | undefined);
  }

  grams(file: number): Promise<GramShard> {
    return this.#loadOr('grams', `${file}`, this.manifest.grams[file], {}, (content) => content as GramShard);
  }

  block(number: number): Promise<EntryRow[]> {
    return this.#loadOr('blocks', `${number}`, this.manifest.blocks[number], [], (content) => content as EntryRow[]);
  }
}
