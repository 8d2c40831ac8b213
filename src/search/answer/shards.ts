// Paths of the index → their content, each asked for once; one that cannot be had now is asked for again later.
import { decodeNumbers } from '../code-numbers.ts';
import type { Combinations, Core, Details, EntryRow, GramShard, Manifest } from '../index-format.ts';
import { nameFile } from '../index-format.ts';

/** Fetches one file of the index, parsed. */
export type FetchShard = (path: string) => Promise<unknown>;

/** Region → forms of the agencies there. */
export type RegionForms = ReadonlyMap<number, readonly number[]>;

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
