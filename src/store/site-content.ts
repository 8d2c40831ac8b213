// The folders of a site → what its pages are made of, opened once; in the development server again after each edit.
import { globSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** The new store is whole before it stands under its name; whoever has the old one open goes on reading that. */
function replaceStore(content: string, folder: string): void {
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    writeStore(content, fresh);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function openCorpus({ content, registry, store: written }: ContentPlace): { store: Store; corpus: Corpus } {
  const folder = written ?? resolve('.cache', 'edited-store');
  if (written === undefined) replaceStore(content, folder);
  const store = openStore(folder, loadRegistry(pathToFileURL(`${resolve(registry)}/`)));
  return { store, corpus: readCorpus(store) };
}

interface Opened extends ReturnType<typeof openCorpus> {
  stamp: string;
}

let last: Opened | undefined;
let before: Opened | undefined;

/** All that pages say of reports, of the store that stands now. */
export function getCorpus(): Corpus {
  const stamp = place.store ?? stampOf(place);
  if (last?.stamp !== stamp) {
    const opened = { stamp, ...openCorpus(place) };
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
