// Astro's collections → the store that pages read: one body for its own pages, or the corpus, read once a build.
import { getCollection, getEntry } from 'astro:content';
import type { Agency, Region } from '../report/model/agency.ts';
import type { Population } from '../report/registry/population.ts';
import { buildRegistry, type RegisteredSector, type Registry } from '../report/registry/registry.ts';
import type { Zone } from '../report/registry/zones.ts';
import { type Corpus, type HeldBody, readBody, readCorpus } from './corpus.ts';
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

/** A store that is open; all of it in memory once a page asks for that. */
interface OpenStore {
  store: Store;
  corpus: () => Corpus;
  bodies: Map<string, HeldBody | undefined>;
}

async function openPlace({ folder }: StorePlace): Promise<OpenStore> {
  const store = openStore(folder, await readRegistry());
  let corpus: Corpus | undefined;
  return {
    store,
    bodies: new Map(),
    corpus: () => {
      corpus ??= readCorpus(store);
      return corpus;
    },
  };
}

let last: { written: string; opened: Promise<OpenStore> } | undefined;
let before: typeof last;

/** The store that stands now: in the development server an edited report makes another one. */
async function getOpen(): Promise<OpenStore> {
  const entry: { data: StorePlace } | undefined = await getEntry('store', 'slices');
  if (!entry) throw new Error('there is no store: the content was not read');
  const place = entry.data;
  if (last?.written !== place.written) {
    // A page may be at work with the one that stood until now.
    void before?.opened.then(({ store }) => store.close());
    before = last;
    last = { written: place.written, opened: openPlace(place) };
  }
  return await last.opened;
}

export const getStore = async (): Promise<Store> => (await getOpen()).store;

/** Everything, for pages about many bodies. */
export const getCorpus = async (): Promise<Corpus> => (await getOpen()).corpus();

/** Pages of one body follow each other. */
const bodiesKept = 4;

/** One body, for its own pages. */
export async function getBody(id: string): Promise<HeldBody> {
  const { store, bodies } = await getOpen();
  const body = bodies.get(id) ?? readBody(store, id);
  if (!body) throw new Error(`there is no body ${id}`);
  bodies.delete(id);
  bodies.set(id, body);
  for (const oldest of bodies.keys()) if (bodies.size > bodiesKept) bodies.delete(oldest);
  return body;
}
