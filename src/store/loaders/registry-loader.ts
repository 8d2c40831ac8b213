// content/registry and the metric catalogue → the entries of a collection.
import type { Loader } from 'astro/loaders';
import { metrics } from '../../forms/catalogue.ts';
import { loadRegistry } from '../load-registry.ts';

/** What a collection holds: each entry under its id. */
type Entries = () => Iterable<readonly [id: string, data: Record<string, unknown>]>;

function loadEntries(name: string, list: Entries): Loader {
  return {
    name,
    async load({ store, parseData, generateDigest }) {
      store.clear();
      for (const [id, entry] of list()) {
        const data = await parseData({ id, data: entry });
        store.set({ id, data, digest: generateDigest(data) });
      }
    },
  };
}

export const regionLoader = loadEntries('regions', () =>
  [...loadRegistry().regions.values()].map((region) => [region.code, { ...region }]),
);
export const sectorLoader = loadEntries('sectors', () =>
  [...loadRegistry().sectors.values()].map((sector) => [sector.id, { ...sector }]),
);
export const agencyLoader = loadEntries('agencies', () =>
  [...loadRegistry().agencies.values()].map((agency) => [agency.id, { ...agency }]),
);
export const metricLoader = loadEntries('metrics', () => metrics.map((metric) => [metric.id, { ...metric }]));
