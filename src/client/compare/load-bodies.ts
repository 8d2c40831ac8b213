// Addresses of `/compare-data/` → the list of all bodies and the figures of those that are wanted, each fetched once.
import type { CompareBody, CompareEntry } from '../../views/compare/compare-point.ts';
import type { SilentPlaces } from '../../views/compare/list-compared.ts';

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

export function openBodies(folder: string): BodyStore {
  const loaded = new Map<string, CompareBody>();
  let list: Promise<ReadonlyMap<string, CompareEntry>> | undefined;
  const fetchList = async () => {
    const entries = await fetchJson<CompareEntry[]>(`${folder}bodies.json`);
    return new Map(entries.map((entry) => [entry.id, entry]));
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
    async load({ id, kind }) {
      const body = loaded.get(id) ?? (await fetchJson<CompareBody>(`${folder}${kind}/${id}.json`));
      loaded.set(id, body);
      return body;
    },
  };
}
