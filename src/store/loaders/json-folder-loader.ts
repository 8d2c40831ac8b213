// A folder of JSON files → the entries of a collection: each checked by the collection's schema and kept packed.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { PackedEntry } from './packed-entry.ts';

/**
 * Astro writes its store to disk as text, character by character and anew while entries come in: ten thousand reports
 * as objects took half of a build. Packed they are a tenth of the size, and they all come in at once.
 */
const pack = (value: unknown): PackedEntry => ({
  packed: gzipSync(JSON.stringify(value), { level: 1 }).toString('base64'),
});

interface Folder {
  /** Relative to where Astro is started, or absolute. */
  folder: string;
  pattern: string;
}

/** `371000-kjj/2021.json` is the entry `371000-kjj/2021`. */
const nameEntry = (path: string): string => path.replaceAll('\\', '/').replace(/\.json$/, '');

async function loadAll({ folder, pattern }: Folder, { store, parseData, logger }: LoaderContext): Promise<void> {
  store.clear();
  const paths = globSync(pattern, { cwd: folder }).sort();
  if (paths.length === 0) logger.warn(`no ${pattern} in ${folder}: run npm run normalize first`);
  for (const path of paths) {
    const id = nameEntry(path);
    const filePath = join(folder, path);
    const data = await parseData({ id, data: JSON.parse(readFileSync(filePath, 'utf8')), filePath });
    store.set({ id, data: { ...pack(data) } });
  }
}

export function loadJsonFolder(place: Folder): Loader {
  return {
    name: 'json-folder',
    async load(context) {
      await loadAll(place, context);
      // In the development server an edited report shows at once.
      context.watcher?.add(place.folder);
      context.watcher?.on('change', (path) => {
        if (path.includes(place.folder.replace(/^\.\//, ''))) void loadAll(place, context);
      });
    },
  };
}
