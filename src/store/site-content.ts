// The folders of a site → what its pages are made of, opened once; in the development server again after each edit.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Registry } from '../report/registry/registry.ts';
import type { AskedData } from './asked.ts';
import { openAsked } from './asked-corpus.ts';
import { type Corpus, type HeldBody, readHeldBody } from './corpus.ts';
import { findDue, type LedgersShown, showLedgers } from './ledger/summary.ts';
import { loadRegistry } from './load-registry.ts';
import { openStore, type Store, type StoreFiles } from './open-store.ts';
import { type Release, readSnapshot } from './snapshot.ts';
import { writeStore } from './write-store.ts';

/** Where the content of a site lies. */
export interface ContentPlace {
  /** Holds `reports` and `findings`, what collecting noted and what releases said. */
  content: string;
  /** A folder, or what was read of one. */
  registry: string | Registry;
  /** A store that a build has written; without one it is made of the content, and made again when that changes. */
  store?: string | StoreFiles | undefined;
}

let place: ContentPlace = { content: process.env.MINGBAI_CONTENT || 'content', registry: join('content', 'registry') };

/** From now on pages are made of what lies there. */
export function useContent(chosen: ContentPlace): void {
  place = chosen;
}

const stamped = ['reports/*/*.json', 'findings/**/*.json'];

/** Changes with every file that is written, added or removed. */
function stampOf(content: string, registry: string): string {
  const files = globSync(stamped, { cwd: content }).map((name) => join(content, name));
  const names = globSync('*.yml', { cwd: registry }).map((name) => join(registry, name));
  const stamps = [...files, ...names].map((name) => {
    const { mtimeMs, size } = statSync(name);
    return `${name} ${mtimeMs} ${size}`;
  });
  return stamps.sort().join('\n');
}

/** A store of what one edits, under a name of its own: a page may be reading the one before it. */
function writeEdited(content: string, registry: Registry): string {
  const folder = resolve('.cache', `edited-store.${process.pid}.${Date.now()}`);
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeStore(content, folder, registry);
  return folder;
}

/** What pages are made of. */
interface Opened {
  /** Of the files that it was made of. */
  made: unknown;
  store: Store;
  /** One body, for its own pages; those asked for last are kept, since the pages of one follow each other. */
  body(id: string): HeldBody | undefined;
  /** What a page about many bodies asks for; the last one is kept, since a page in two languages asks twice. */
  asked(asked: AskedData): Corpus;
  stamp(asked: AskedData): string;
  close(): void;
}

const bodiesKept = 4;

function openContent({ content, registry: place, store: written }: ContentPlace, made: unknown): Opened {
  const registry = typeof place === 'string' ? loadRegistry(pathToFileURL(`${resolve(place)}/`)) : place;
  const folder = written ?? writeEdited(content, registry);
  const store = openStore(folder, registry);
  const bodies = new Map<string, HeldBody>();
  const reader = openAsked(store);
  let latest: { key: string; corpus: Corpus } | undefined;
  return {
    made,
    store,
    body(id) {
      const body = bodies.get(id) ?? readHeldBody(store, id);
      if (!body) return undefined;
      bodies.delete(id);
      bodies.set(id, body);
      for (const oldest of bodies.keys()) if (bodies.size > bodiesKept) bodies.delete(oldest);
      return body;
    },
    asked(asked) {
      const key = JSON.stringify(asked);
      if (latest?.key !== key) latest = { key, corpus: reader.read(asked) };
      return latest.corpus;
    },
    stamp: reader.stamp,
    close() {
      store.close();
      if (written === undefined && typeof folder === 'string') rmSync(folder, { recursive: true, force: true });
    },
  };
}

let last: Opened | undefined;
let before: Opened | undefined;

/** The store that stands now. */
function getOpened(): Opened {
  const { store, content, registry } = place;
  const stamp = store ?? (typeof registry === 'string' ? stampOf(content, registry) : content);
  if (last?.made !== stamp) {
    const opened = openContent(place, stamp);
    // A page may be at work with the one that stood until now.
    before?.close();
    before = last;
    last = opened;
  }
  return last;
}

/** What a page about many bodies asks for. */
export const getCorpus = (asked: AskedData): Corpus => getOpened().asked(asked);

/** How much there is, which pages, and one body for its own. */
export const getHeld = (): Pick<Store, 'whole' | 'keys'> & Pick<Opened, 'body'> => {
  const { store, body } = getOpened();
  return { whole: store.whole, keys: store.keys, body };
};

/** Another text where anything that a page about many bodies asks for is another. */
export function stampAsked(asked: AskedData): string {
  const ledgers = asked.ledgers ? getLedgers() : null;
  const releases = asked.releases ? getReleases() : null;
  const all = JSON.stringify([getOpened().stamp(asked), ledgers, releases]);
  return createHash('sha256').update(all).digest('hex');
}

/** What collecting found. */
export const getLedgers = (): LedgersShown => showLedgers(join(place.content, 'ledger'), findDue);

/** A page shows no more. */
const mostReleases = 10;

/** What the newest releases of the data said. */
export const getReleases = (): Release[] =>
  readSnapshot(join(place.content, 'published.json')).releases.slice(0, mostReleases);
