// A way to render pages → pages as files of a folder, each made when it is first asked for; of many, those asked for last stay.
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Nobody may wait for it: answered with 503. */
export class TooBusyError extends Error {}

export interface LivePages {
  /** `path` begins behind the base: `en/agency/371000-kjj/`. The folder that has its file now; undefined where no page stands. */
  fetch(path: string): Promise<string | undefined>;
}

export interface LiveOptions {
  folder: string;
  /** Undefined where no page stands. `path` is `/en/agency/371000-kjj/`. */
  render(path: string): Promise<Uint8Array | undefined>;
  /** How many pages are kept. */
  mostKept?: number;
  /** How many are rendered or wait for it at once. */
  mostWaiting?: number;
}

/** Whatever else is asked for cannot be a page, and need not be looked for. */
const readable = /^(?:[\w.-]+\/)*$/;
const longest = 200;

const pack = promisify(gzip);

export function openLivePages({ folder, render, mostKept = 2_000, mostWaiting = 64 }: LiveOptions): LivePages {
  /** The file of each page that is kept, that asked for last at the end. */
  const kept = new Map<string, string>();
  const waiting = new Map<string, Promise<boolean>>();

  /** What is rendered again is the same until the server starts again, and has the same date. */
  const made = new Date();
  /** Whole under its name, or not there. */
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const begun = `${path}.begun`;
    await writeFile(begun, bytes);
    await utimes(begun, made, made);
    await rename(begun, path);
  };
  const remember = async (path: string, file: string): Promise<void> => {
    kept.delete(path);
    kept.set(path, file);
    for (const [oldest, old] of kept) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
      await Promise.all([rm(old, { force: true }), rm(`${old}.gz`, { force: true })]);
    }
  };
  const make = async (path: string): Promise<boolean> => {
    const body = await render(`/${path}`);
    if (!body) return false;
    const file = join(folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await write(`${file}.gz`, await pack(body));
    await write(file, body);
    await remember(path, file);
    return true;
  };
  const makeOnce = (path: string): Promise<boolean> => {
    const known = waiting.get(path);
    if (known) return known;
    if (waiting.size >= mostWaiting) throw new TooBusyError(`${mostWaiting} pages are waited for`);
    const own = make(path).finally(() => waiting.delete(path));
    waiting.set(path, own);
    return own;
  };
  return {
    async fetch(path) {
      if (path.length > longest || !readable.test(path) || path.includes('../')) return undefined;
      const file = kept.get(path);
      if (file === undefined) return (await makeOnce(path)) ? folder : undefined;
      kept.delete(path);
      kept.set(path, file);
      return folder;
    },
  };
}
