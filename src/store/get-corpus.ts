// Astro's collections → the corpus, read from the store once a build: a `getCollection` in every page would make large builds slow.
import { getCollection, getEntry } from 'astro:content';
import type { Agency, Region } from '../report/model/agency.ts';
import type { Population } from '../report/registry/population.ts';
import { buildRegistry, type RegisteredSector, type Registry } from '../report/registry/registry.ts';
import type { Zone } from '../report/registry/zones.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import type { StorePlace } from './loaders.ts';
import { openStore, type Store } from './open-store.ts';

/** The schemas of `content.config.ts` are the core's own: what a collection holds is known without Astro's generated types. */
async function readEntries<T>(collection: string): Promise<T[]> {
  const entries: { data: T }[] = await getCollection(collection);
  return entries.map((entry) => entry.data);
}

async function readRegistry(): Promise<Registry> {
  const [agencies, regions, sectors, zones, population] = await Promise.all([
    readEntries<Agency>('agencies'),
    readEntries<Region>('regions'),
    readEntries<RegisteredSector>('sectors'),
    readEntries<Zone>('zones'),
    readEntries<Population>('population'),
  ]);
  return buildRegistry({ agencies, regions, sectors, zones, population });
}

async function openCorpus({ folder }: StorePlace): Promise<{ store: Store; corpus: Corpus }> {
  const store = openStore(folder, await readRegistry());
  return { store, corpus: readCorpus(store) };
}

let last: { written: string; opened: ReturnType<typeof openCorpus> } | undefined;
let before: typeof last;

/** The corpus of the store that stands now: in the development server an edited report makes another one. */
export async function getCorpus(): Promise<Corpus> {
  const entry: { data: StorePlace } | undefined = await getEntry('store', 'slices');
  if (!entry) throw new Error('there is no store: the content was not read');
  const place = entry.data;
  if (last?.written !== place.written) {
    // A page may be at work with the one that stood until now.
    void before?.opened.then(({ store }) => store.close());
    before = last;
    last = { written: place.written, opened: openCorpus(place) };
  }
  const { corpus } = await last.opened;
  return corpus;
}
