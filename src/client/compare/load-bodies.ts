// Files of `/compare-data/` and ids that were picked → their bodies in the same order, each fetched once, and what could not be had.

import { type Language, nameIn } from '../../i18n/translate.ts';
import {
  type BodiesFile,
  type CompareBody,
  type CompareEntry,
  type FiledEntry,
  unpackBody,
} from '../../views/compare/compare-point.ts';
import { keepKnownBodies, kindOfId, type LeftOut } from '../../views/compare/compare-state.ts';
import type { SilentPlaces } from '../../views/compare/list-compared.ts';
import type { PageProblem } from './say-problems.ts';

/** The list of all bodies and the figures of those that are wanted. */
export interface BodyStore {
  entries(): Promise<ReadonlyMap<string, CompareEntry>>;
  /** Undefined until it was loaded. */
  known(id: string): CompareBody | undefined;
  load(entry: CompareEntry): Promise<CompareBody>;
  /** Asked for only where an address names a place that cannot be compared. */
  silentPlaces(): Promise<SilentPlaces>;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}

/** `folder` is the address of `/compare-data/`. */
export function openBodies(folder: string): BodyStore {
  const loaded = new Map<string, CompareBody>();
  const files = new Map<number, Promise<BodiesFile>>();
  let list: Promise<ReadonlyMap<string, FiledEntry>> | undefined;
  const fetchList = async () => {
    const entries = await fetchJson<FiledEntry[]>(`${folder}bodies.json`);
    return new Map(entries.map((entry) => [entry.id, entry]));
  };
  const fetchFile = (file: number): Promise<BodiesFile> => {
    const known = files.get(file) ?? fetchJson<BodiesFile>(`${folder}${file}.json`);
    files.set(file, known);
    // The next try shall ask again.
    known.catch(() => files.delete(file));
    return known;
  };
  return {
    entries() {
      list ??= fetchList().catch((error: unknown) => {
        // The next try shall ask again.
        list = undefined;
        throw error;
      });
      return list;
    },
    known: (id) => loaded.get(id),
    silentPlaces: () => fetchJson<SilentPlaces>(`${folder}silent-places.json`),
    async load({ id }) {
      const known = loaded.get(id);
      if (known) return known;
      const packed = (await fetchFile((await list)?.get(id)?.file ?? 0))[id];
      if (!packed) throw new Error(`no figures of ${id}`);
      const body = unpackBody(packed);
      loaded.set(id, body);
      return body;
    },
  };
}

/** What is to be compared. */
export interface Picked {
  entries: ReadonlyMap<string, CompareEntry>;
  /** What is compared: ids that there are, as many as may be. */
  of: readonly string[];
  bodies: CompareBody[];
  problems: PageProblem[];
}

/** Without waiting where everything is there already, so that a choice is shown at once. */
export function findLoaded(
  asked: readonly string[],
  entries: ReadonlyMap<string, CompareEntry>,
  store: BodyStore,
): Picked | undefined {
  const { of, problems } = keepKnownBodies(asked, (id) => entries.has(id));
  const bodies = of.flatMap((id) => store.known(id) ?? []);
  return problems.length > 0 || bodies.length < of.length ? undefined : { entries, of, bodies, problems: [] };
}

/** A place that we know of, but without figures, is no slip of the pen. */
async function explain(left: readonly LeftOut[], store: BodyStore, language: Language): Promise<PageProblem[]> {
  const mayBePlace = left.some((one) => one.kind === 'unknown' && kindOfId(one.value) === 'region');
  if (!mayBePlace) return [...left];
  const places = await store.silentPlaces().catch((): SilentPlaces => ({}));
  return left.map((one): PageProblem => {
    const place = one.kind === 'unknown' && Object.hasOwn(places, one.value) && places[one.value];
    return place ? { kind: 'silent', value: nameIn(language, place) } : one;
  });
}

/** Fetches what is not there yet. */
export async function loadPicked(asked: readonly string[], store: BodyStore, language: Language): Promise<Picked> {
  const entries = await store.entries();
  const { of, problems } = keepKnownBodies(asked, (id) => entries.has(id));
  const known = of.flatMap((id) => entries.get(id) ?? []);
  const read = await Promise.all(
    known.map((entry) =>
      store.load(entry).catch((): PageProblem => ({ kind: 'failed', value: nameIn(language, entry) })),
    ),
  );
  return {
    entries,
    of,
    bodies: read.flatMap((one) => ('entry' in one ? [one] : [])),
    problems: [...(await explain(problems, store, language)), ...read.flatMap((one) => ('entry' in one ? [] : [one]))],
  };
}
