// The address of the index → its files, fetched, with a copy kept for when there is no network.
import { type Manifest, manifestPath } from './index-format.ts';

export interface IndexSource {
  manifest(): Promise<Manifest>;
  shard(path: string): Promise<unknown>;
}

/** Undefined where the browser keeps no copies: on plain http other than localhost, and in private windows of some. */
async function openCopies(base: string): Promise<Cache | undefined> {
  return globalThis.caches?.open(`search ${base}`).catch(() => undefined);
}

/** Milliseconds. */
const copyDelay = 500;

async function fetchJson(url: string, cache: RequestCache, copies: Promise<Cache | undefined>): Promise<unknown> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const copy = response.clone();
    // The answer comes first; and a full disk is no reason to fail.
    setTimeout(() => void copies.then((open) => open?.put(url, copy)).catch(() => undefined), copyDelay);
    return await response.json();
  } catch (error) {
    const kept = await (await copies)?.match(url);
    if (!kept) throw error;
    return kept.json();
  }
}

/** Files with a hash in their name never change: whatever the browser still has of them is right. */
export function openIndex(base: string): IndexSource {
  const copies = openCopies(base);
  const load = (path: string, cache: RequestCache): Promise<unknown> =>
    fetchJson(new URL(path, base).href, cache, copies);
  return {
    manifest: async () => (await load(manifestPath, 'no-cache')) as Manifest,
    shard: (path) => load(path, 'force-cache'),
  };
}
