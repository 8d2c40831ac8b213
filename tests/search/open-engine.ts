// Entries → an engine over their index, read from memory; `missing` files cannot be had.

import { createSearch, type SearchEngine } from '../../src/search/answer/query.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import type { SearchEntry } from '../../src/search/format/entry.ts';
import type { Manifest } from '../../src/search/format/index-format.ts';

export function openEngine(
  entries: readonly SearchEntry[],
  fetched: string[] = [],
  isMissing: (path: string) => boolean = () => false,
): SearchEngine {
  const files = new Map(buildIndex(entries).files.map(({ path, text }) => [path, text]));
  const read = (path: string): unknown => JSON.parse(files.get(path)!);
  return createSearch(read('manifest.json') as Manifest, async (path) => {
    fetched.push(path);
    if (isMissing(path)) throw new Error('offline');
    return read(path);
  });
}
