// The folders of a site → what its pages are made of, opened once; in the development server again after each edit.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Registry } from '../report/registry/registry.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { findDue, type LedgersShown, showLedgers } from './ledger/summary.ts';
import { loadRegistry } from './load-registry.ts';
import { openStore, type Store } from './open-store.ts';
import { type Release, readSnapshot } from './snapshot.ts';
import { writeStore } from './write-store.ts';

/** Where the content of a site lies. */
export interface ContentPlace {
  /** Holds `reports` and `findings`, what collecting noted and what releases said. */
  content: string;
  registry: string;
  /** A store that a build has written; without one it is made of the content, and made again when that changes. */
  store?: string | undefined;
}

let place: ContentPlace = { content: process.env.MINGBAI_CONTENT || 'content', registry: join('content', 'registry') };

/** From now on pages are made of what lies there. */
export function useContent(chosen: ContentPlace): void {
  place = chosen;
}

const stamped = ['reports/*/*.json', 'findings/**/*.json'];

/** Changes with every file that is written, added or removed. */
function stampOf({ content, registry }: ContentPlace): string {
  const files = globSync(stamped, { cwd: content }).map((name) => join(content, name));
  const names = globSync('*.yml', { cwd: registry }).map((name) => join(registry, name));
  const stamps = [...files, ...names].map((name) => {
    const { mtimeMs, size } = statSync(name);
    return `${name} ${mtimeMs} ${size}`;
  });
  return stamps.sort().join('\n');
}

/** The new store is whole before it stands under its name; the one before it stays, since a page may be reading that. */
function addStore(content: string, folder: string, registry: Registry): void {
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    writeStore(content, fresh, registry);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Of content that people edit: a store for each state of it, of which the last two are kept. */
function makeStore(content: string, stamp: string, registry: Registry): string {
  const folder = resolve('.cache', `edited-store.${createHash('sha256').update(stamp).digest('hex').slice(0, 12)}`);
  addStore(content, folder, registry);
  for (const gone of globSync(resolve('.cache', 'edited-store*')))
    if (gone !== folder && gone !== last?.folder) rmSync(gone, { recursive: true, force: true });
  return folder;
}

function openCorpus({ content, registry: written, store: ready }: ContentPlace, stamp: string): Omit<Opened, 'stamp'> {
  const registry = loadRegistry(pathToFileURL(`${resolve(written)}/`));
  const folder = ready ?? makeStore(content, stamp, registry);
  const store = openStore(folder, registry);
  return { folder, store, corpus: readCorpus(store) };
}

interface Opened {
  stamp: string;
  folder: string;
  store: Store;
  corpus: Corpus;
}

let last: Opened | undefined;
let before: Opened | undefined;

/** All that pages say of reports, of the store that stands now. */
export function getCorpus(): Corpus {
  const stamp = place.store ?? stampOf(place);
  if (last?.stamp !== stamp) {
    const opened = { stamp, ...openCorpus(place, stamp) };
    // A page may be at work with the one that stood until now.
    before?.store.close();
    before = last;
    last = opened;
  }
  return last.corpus;
}

/** What collecting found. */
export const getLedgers = (): LedgersShown => showLedgers(join(place.content, 'ledger'), findDue);

/** A page shows no more. */
const mostReleases = 10;

/** What the newest releases of the data said. */
export const getReleases = (): Release[] =>
  readSnapshot(join(place.content, 'published.json')).releases.slice(0, mostReleases);
