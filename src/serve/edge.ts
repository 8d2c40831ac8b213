// A store that lies elsewhere and is read by ranges → the pages of its bodies and reports, for runtimes without a disk.
import { buildRegistry, type RegistryData } from '../report/registry/registry.ts';
import { listAllReports } from '../store/corpus.ts';
import type { StoreFiles } from '../store/open-store.ts';
import type { RangeBytes } from '../store/pack.ts';
import { getHeld } from '../store/site-content.ts';
import { findPage } from '../views/site-pages.ts';

/** How a runtime reads the files of a store: from object storage, from its own cache, from any host that knows ranges. */
export interface EdgeFiles {
  sizeOf(file: string): Promise<number>;
  /** Bytes `start` to `start + length` of the file. */
  readRange(file: string, start: number, length: number): Promise<Uint8Array>;
}

/** What is there before the first request. */
export interface EdgePlace extends EdgeFiles {
  /** The text of the store’s `parts.json`. */
  manifest: string;
  registry: RegistryData;
  /** The origin that whole addresses begin with; null where nobody said. */
  site: string | null;
}

/** Thrown where a page needs bytes that are not here yet. */
class AbsentBytes extends Error {
  readonly fetchThem: () => Promise<void>;
  constructor(fetchThem: () => Promise<void>) {
    super('bytes of the store are not here yet');
    this.fetchThem = fetchThem;
  }
}

interface Segment {
  start: number;
  bytes: Uint8Array;
}

/** What lies together is asked for together: the sections of a body, the index of a part and its end. */
const leastLength = 64 * 1024;
/** Of all files. */
const segmentsKept = 256;

/** Reads that have what was fetched, and say what they lack. */
function keepSegments({ sizeOf, readRange }: EdgeFiles): (file: string) => RangeBytes {
  const sizes = new Map<string, number>();
  const kept = new Map<string, Segment>();
  const keep = (file: string, segment: Segment): void => {
    kept.set(`${file} ${segment.start} ${segment.bytes.length}`, segment);
    for (const oldest of kept.keys()) {
      if (kept.size <= segmentsKept) break;
      kept.delete(oldest);
    }
  };
  const find = (file: string, start: number, length: number): Uint8Array | undefined => {
    for (const [key, segment] of kept) {
      if (!key.startsWith(`${file} `) || segment.start > start) continue;
      const at = start - segment.start;
      if (at + length <= segment.bytes.length) return segment.bytes.subarray(at, at + length);
    }
    return undefined;
  };
  return (file) => {
    const size = sizes.get(file);
    if (size === undefined) throw new AbsentBytes(async () => void sizes.set(file, await sizeOf(file)));
    return {
      name: file,
      size,
      read(start, length) {
        const found = find(file, start, length);
        if (found) return found;
        const wanted = Math.max(length, leastLength);
        const from = Math.max(0, Math.min(start, size - wanted));
        throw new AbsentBytes(async () => {
          keep(file, { start: from, bytes: await readRange(file, from, Math.min(wanted, size - from)) });
        });
      },
      close: () => {},
    };
  };
}

/** The store as `useContent` takes it. */
export function placeOnEdge({ manifest, ...files }: EdgePlace): StoreFiles {
  return {
    name: 'the store',
    text: (file) => (file === 'parts.json' ? manifest : undefined),
    bytes: keepSegments(files),
  };
}

export const registryOnEdge = ({ registry }: EdgePlace) => buildRegistry(registry);

/** Reads all that a page of a body shows; false for a page that is not about one body. */
function readPage(path: string): boolean {
  const page = findPage(getHeld(), path);
  const id = /\/agency\/([^/]+)\//.exec(path)?.[1];
  const held = page && id !== undefined ? getHeld().body(id) : undefined;
  if (!held) return false;
  for (const { report } of listAllReports(held.agency)) void [report.figures, report.sections];
  return true;
}

/** Bytes that are absent are fetched, and the page is tried again: each try comes further. */
async function fetchPage(path: string): Promise<boolean> {
  for (;;) {
    try {
      return readPage(path);
    } catch (error) {
      if (!(error instanceof AbsentBytes)) throw error;
      await error.fetchThem();
    }
  }
}

/** A request → its page; undefined where no page of a body stands, which a host answers with its files. */
export type EdgeHandler = (request: Request) => Promise<Response | undefined>;

interface EdgeAnswer {
  status: number;
  body: Uint8Array;
}

/** `base`: the path before all paths of the site. */
export function answerOnEdge(render: (path: string) => Promise<EdgeAnswer>, base: string): EdgeHandler {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !pathname.startsWith(base)) return undefined;
    const path = pathname.slice(base.length);
    if (!(await fetchPage(path))) return undefined;
    const { status, body } = await render(path);
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=300' };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers });
  };
}
