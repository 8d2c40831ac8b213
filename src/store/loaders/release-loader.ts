// content/published.json → the newest releases of the data, as the only entry of a collection.
import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readSnapshot } from '../read-snapshot.ts';

/** A page shows no more. */
const most = 10;

export function loadReleases(content: string): Loader {
  return {
    name: 'releases',
    async load({ store, parseData }) {
      store.clear();
      const { releases } = readSnapshot(resolve(content, 'published.json'));
      const data = await parseData({ id: 'newest', data: { releases: releases.slice(0, most) } });
      store.set({ id: 'newest', data });
    },
  };
}
