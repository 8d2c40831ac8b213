// content/reports and content/findings → Pagefind's index of all sections and findings, in the built site.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Registry } from '../../src/report/registry/registry.ts';
import { listRecords, type SearchRecord } from '../../src/search/fulltext/list-records.ts';
import { type ContentPlace, readContent } from '../export/read-content.ts';

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

async function addRecord(index: PagefindIndex, { path, ...record }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({ url: path, language, ...record });
  if (errors.length > 0) throw new Error(`Pagefind refused ${path}: ${errors.join('; ')}`);
}

/** Returns how many records it wrote to `<out>/pagefind/`. */
export async function writeFulltext(place: ContentPlace, registry: Registry, out: string): Promise<number> {
  const index = await openIndex();
  const outputPath = join(out, 'pagefind');
  let count = 0;
  try {
    for (const source of readContent(place, registry)) {
      const records = listRecords(source);
      await Promise.all(records.map((record) => addRecord(index, record)));
      count += records.length;
    }
    await rm(outputPath, { recursive: true, force: true });
    const { errors } = await index.writeFiles({ outputPath });
    if (errors.length > 0) throw new Error(`Pagefind did not write its files: ${errors.join('; ')}`);
  } finally {
    await close();
  }
  await Promise.all(unused.map((name) => rm(join(outputPath, name), { force: true })));
  return count;
}
