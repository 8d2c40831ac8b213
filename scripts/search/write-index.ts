// Search entries → the files of the search index in a folder; what an earlier build left there goes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildIndex, type SearchIndex } from '../../src/search/build/build-index.ts';
import type { SearchEntry } from '../../src/search/format/entry.ts';

/** Only the index's own folders are emptied, whatever else lies beside them. */
const ownFolders = ['core', 'combinations', 'details', 'grams', 'blocks'];

export function writeSearchIndex(entries: readonly SearchEntry[], folder: string): SearchIndex {
  const index = buildIndex(entries);
  for (const own of ownFolders) rmSync(join(folder, own), { recursive: true, force: true });
  for (const { path, text } of index.files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return index;
}
