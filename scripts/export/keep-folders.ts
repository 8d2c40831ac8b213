// What folders are made of → the folders, made anew or as an earlier run left them, and their files in the output.
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentConfig } from '../../src/config/config.ts';
import { fingerprintRooms } from '../../src/pipeline/core.ts';
import { hashOf } from '../../src/pipeline/read-bytes.ts';
import type { Registry } from '../../src/report/registry/registry.ts';

export interface Keeper {
  /**
   * Equal keys stand for equal folders: `make` fills one where there is none. The files below `site` come into the output,
   * and `read` may take the rest.
   */
  use(key: readonly string[], make: (folder: string) => void, read?: (folder: string) => void): void;
  /** How many folders were there before. What other runs left, and this one did not need, goes after a day. */
  close(): number;
}

/** Everything that decides how figures become files, beside what is in them. */
const rooms = ['config', 'forms', 'i18n', 'publish', 'report', 'store'];
const own = fileURLToPath(new URL('.', import.meta.url));

const spellMaps = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

function share(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    // On another disk, or one without links.
    copyFileSync(from, to);
  }
}

function shareAll(folder: string, out: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    share(path, join(out, relative(folder, path)));
  }
}

const day = 24 * 60 * 60 * 1000;

function sweep(cache: string, used: ReadonlySet<string>): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (!used.has(name) && Date.now() - changed > day) rmSync(path, { recursive: true, force: true });
  }
}

/** `more` is part of every key. */
export function keepFolders(
  out: string,
  cache: string | undefined,
  more: readonly string[],
  registry: Registry,
): Keeper {
  mkdirSync(cache ?? out, { recursive: true });
  const place = cache ?? mkdtempSync(join(out, '.parts-'));
  const common = hashOf(
    fingerprintRooms(rooms),
    fingerprintRooms([''], own),
    JSON.stringify(registry, spellMaps),
    JSON.stringify(currentConfig()),
    ...more,
  );
  const used = new Set<string>();
  let kept = 0;
  return {
    use(key, make, read) {
      const name = hashOf(common, ...key);
      const folder = join(place, name);
      if (existsSync(folder)) kept += 1;
      else {
        // A run that is killed leaves no half folder under a name that stands for a whole one.
        const begun = mkdtempSync(join(place, '.begun-'));
        make(begun);
        if (existsSync(folder)) rmSync(begun, { recursive: true });
        else renameSync(begun, folder);
      }
      if (cache) utimesSync(folder, new Date(), new Date());
      used.add(name);
      shareAll(join(folder, 'site'), out);
      read?.(folder);
      // Without a cache nothing is kept longer than it is needed.
      if (!cache) rmSync(folder, { recursive: true });
    },
    close() {
      if (cache) sweep(cache, used);
      else rmSync(place, { recursive: true, force: true });
      return kept;
    },
  };
}
