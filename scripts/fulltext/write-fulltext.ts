// content/reports and content/findings → Pagefind's index of all sections and findings, in the built site.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { listRecords, type SearchRecord } from '../../src/search/fulltext/list-records.ts';
import type { Store } from '../../src/store/open-store.ts';
import { findingAnchor, sectionAnchor } from '../../src/views/report/anchors.ts';
import { orderFilters } from './order-filters.ts';

/** The pieces are ours and of no language: Pagefind shall neither cut nor stem them. */
const language = 'unknown';

/** What Pagefind writes for pages that take its own interface. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
}

/** Name and size of every file below a folder. */
async function listSizes(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, (await stat(file)).size] as const)));
}

const isSame = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([file, size]) => b.get(file) === size);

/**
 * Pagefind's own process says that it has written before the last bytes are on the disk, and ending it then leaves
 * empty files: it is ended only when nothing changes any more.
 */
async function waitUntilWritten(folder: string): Promise<void> {
  let before = await listSizes(folder);
  for (let tries = 0; tries < 100; tries += 1) {
    await setTimeout(150);
    const now = await listSizes(folder);
    if (isSame(before, now) && ![...now.values()].includes(0)) return;
    before = now;
  }
  const empty = [...before].filter(([, size]) => size === 0).map(([file]) => file);
  throw new Error(`Pagefind did not finish its files${empty.length > 0 ? `; empty: ${empty.join(', ')}` : ''}`);
}

async function addRecord(index: PagefindIndex, { path, ...record }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({ url: path, language, ...record });
  if (errors.length > 0) throw new Error(`Pagefind refused ${path}: ${errors.join('; ')}`);
}

/** Returns how many records it wrote to `<out>/pagefind/`. */
export async function writeFulltext(store: Store, out: string): Promise<number> {
  const index = await openIndex();
  const outputPath = join(out, 'pagefind');
  let count = 0;
  try {
    for (const source of store.bodies()) {
      const records = listRecords(source, { section: sectionAnchor, finding: findingAnchor });
      await Promise.all(records.map((record) => addRecord(index, record)));
      count += records.length;
    }
    await rm(outputPath, { recursive: true, force: true });
    const { errors } = await index.writeFiles({ outputPath });
    if (errors.length > 0) throw new Error(`Pagefind did not write its files: ${errors.join('; ')}`);
    await waitUntilWritten(outputPath);
    await orderFilters(outputPath);
  } finally {
    await close();
  }
  await Promise.all(unused.map((name) => rm(join(outputPath, name), { force: true })));
  return count;
}
