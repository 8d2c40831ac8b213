// Content, registry and catalogue → the entries of Astro's collections; of reports and findings only where they lie in the store.
import { globSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { metrics } from '../forms/catalogue.ts';
import { reportPath } from '../report/model/report-key.ts';
import { findDue, showLedgers } from './ledger/summary.ts';
import { loadRegistry } from './load-registry.ts';
import { openStore, type Store } from './open-store.ts';
import { readSnapshot } from './snapshot.ts';
import { writeStore } from './write-store.ts';

/** What a collection holds under an id. */
type Entry = readonly [id: string, data: Record<string, unknown>];
type Entries = Iterable<Entry>;

async function setEntries({ store, parseData, generateDigest }: LoaderContext, entries: Entries): Promise<void> {
  store.clear();
  for (const [id, entry] of entries) {
    const data = await parseData({ id, data: entry });
    store.set({ id, data, digest: generateDigest(data) });
  }
}

const loadEntries = (name: string, list: () => Entries): Loader => ({
  name,
  load: (context) => setEntries(context, list()),
});

export const regionLoader = loadEntries('regions', () =>
  [...loadRegistry().regions.values()].map((region) => [region.code, { ...region }]),
);
export const sectorLoader = loadEntries('sectors', () =>
  [...loadRegistry().sectors.values()].map((sector) => [sector.id, { ...sector }]),
);
export const agencyLoader = loadEntries('agencies', () =>
  [...loadRegistry().agencies.values()].map((agency) => [agency.id, { ...agency }]),
);
export const zoneLoader = loadEntries('zones', () =>
  [...loadRegistry().zones.values()].map((zone) => [`${zone.region}-${zone.id}`, { ...zone }]),
);
export const populationLoader = loadEntries('population', () =>
  [...loadRegistry().population].map(([key, entry]) => [key, { ...entry }]),
);
export const metricLoader = loadEntries('metrics', () => metrics.map((metric) => [metric.id, { ...metric }]));

/** A page shows no more. */
const mostReleases = 10;

/** `published.json` → the newest releases of the data, as the only entry. */
export const loadReleases = (content: string): Loader =>
  loadEntries('releases', () => {
    const { releases } = readSnapshot(resolve(content, 'published.json'));
    return [['newest', { releases: releases.slice(0, mostReleases) }]];
  });

/** `ledger/*.json` → what collecting found, as the only entry. */
export const loadLedgers = (content: string): Loader =>
  loadEntries('ledgers', () => [['shown', showLedgers(resolve(content, 'ledger'), findDue)]]);

/** Where the store is that pages read. */
export const storePlace = z.strictObject({
  folder: z.string(),
  /** Another text for each store that was written there. */
  written: z.string(),
});

export type StorePlace = z.infer<typeof storePlace>;

const contentFiles = ['reports/*/*.json', 'findings/**/*.json'];

/** Changes with every file that is written, added or removed. */
function stampOf(content: string): string {
  const stamps = globSync(contentFiles, { cwd: content }).map((name) => {
    const { mtimeMs, size } = statSync(join(content, name));
    return `${name} ${mtimeMs} ${size}`;
  });
  return stamps.sort().join('\n');
}

/** The new store is whole before it stands under its name; the one before it stays, since a page may be reading that. */
function addStore(content: string, folder: string): void {
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    writeStore(content, fresh, loadRegistry());
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

let last: { stamp: string; place: StorePlace } | undefined;

/** A build has written the store before (`MINGBAI_STORE`); elsewhere, as in the development server, it is written here. */
function placeStore(content: string, { config, generateDigest }: LoaderContext): StorePlace {
  const ready = process.env.MINGBAI_STORE;
  if (ready) return { folder: ready, written: ready };
  const stamp = stampOf(content);
  if (last?.stamp !== stamp) {
    const written = generateDigest(`${stamp} ${Date.now()}`);
    const folder = join(fileURLToPath(config.cacheDir), `store.${written}`);
    addStore(content, folder);
    for (const gone of globSync(`${fileURLToPath(config.cacheDir)}/store*`)) {
      if (gone !== folder && gone !== last?.place.folder) rmSync(gone, { recursive: true, force: true });
    }
    last = { stamp, place: { folder, written } };
  }
  return last.place;
}

/** A collection of what the content folder holds; in the development server an edited file shows at once. */
function loadStored(name: string, content: string, list: (place: StorePlace) => Entries): Loader {
  return {
    name,
    async load(context) {
      const fill = async (): Promise<void> => setEntries(context, list(placeStore(content, context)));
      await fill();
      const folder = resolve(content);
      context.watcher?.add(['reports', 'findings'].map((own) => join(folder, own)));
      context.watcher?.on('all', (_, path) => {
        if (!resolve(path).startsWith(folder) || !path.endsWith('.json')) return;
        // Pages show what was last whole.
        fill().catch((error) => context.logger.error(error instanceof Error ? error.message : String(error)));
      });
    },
  };
}

function readStored(place: StorePlace, list: (store: Store) => Entries): Entries {
  const store = openStore(place.folder, loadRegistry());
  const entries = [...list(store)];
  store.close();
  return entries;
}

/** The store itself, as the only entry. */
export const loadStore = (content: string): Loader => loadStored('store', content, (place) => [['slices', place]]);

function* listReports({ keys }: Store): Generator<Entry> {
  for (const { reports } of keys()) for (const key of reports) yield [reportPath(key), { ...key }];
}

function* listSubjects({ bodies, corpusFindings }: Store): Generator<Entry> {
  for (const { reports, series } of bodies()) {
    for (const file of [...reports.map(({ checked }) => checked), series]) {
      if (file) yield [file.subject, { subject: file.subject }];
    }
  }
  const corpus = corpusFindings();
  if (corpus) yield [corpus.subject, { subject: corpus.subject }];
}

/** Each report by its key, under which the store gives the rest. */
export const loadReports = (content: string): Loader =>
  loadStored('reports', content, (place) => readStored(place, listReports));

/** Each file of findings by what it is about. */
export const loadFindings = (content: string): Loader =>
  loadStored('findings', content, (place) => readStored(place, listSubjects));
