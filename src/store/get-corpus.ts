// Astro's collections → the corpus, once a build: a `getCollection` in every page would make large builds slow.
import { getCollection } from 'astro:content';
import type { Agency, Region } from '../report/model/agency.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { ReportFile } from '../report/model/report.ts';
import type { RegisteredSector } from '../report/registry/registry.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { loadRegistry } from './load-registry.ts';
import { type PackedEntry, unpackEntry } from './loaders/packed-entry.ts';

/** The schemas of `content.config.ts` are the core's own: what a collection holds is known without Astro's generated types. */
async function readEntries<T>(collection: string): Promise<T[]> {
  const entries: { data: T }[] = await getCollection(collection);
  return entries.map((entry) => entry.data);
}

/** Reports and findings are kept packed. */
async function readPacked<T>(collection: string): Promise<T[]> {
  const entries = await readEntries<PackedEntry>(collection);
  return entries.map((entry) => unpackEntry<T>(entry));
}

async function readCollections(): Promise<Corpus> {
  const [reports, findings, agencies, regions, sectors] = await Promise.all([
    readPacked<ReportFile>('reports'),
    readPacked<FindingsFile>('findings'),
    readEntries<Agency>('agencies'),
    readEntries<Region>('regions'),
    readEntries<RegisteredSector>('sectors'),
  ]);
  const zones = [...loadRegistry().zones.values()];
  return buildCorpus({ reports, findings, registry: { agencies, regions, sectors, zones } });
}

let corpus: Promise<Corpus> | undefined;

export function getCorpus(): Promise<Corpus> {
  // While someone edits content in the development server, the next page shall show it.
  if (import.meta.env.DEV) return readCollections();
  corpus ??= readCollections();
  return corpus;
}
