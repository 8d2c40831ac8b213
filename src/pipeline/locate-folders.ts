// The folders named on the command line → their real paths, or a `UsageError` that says which one cannot be used.
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { UsageError } from './errors.ts';
import type { IndexPlace } from './source-index.ts';

export function locateFolders(folders: IndexPlace): IndexPlace {
  const sources = findFolder(folders.sources);
  const out = makeFolder('--out', folders.out);
  if (out === sources || out.startsWith(sources + sep)) {
    throw new UsageError(
      `--out ${folders.out} lies inside --sources ${folders.sources}: its files would be read as sources.`,
    );
  }
  return { sources, out, cache: makeFolder('--cache', folders.cache) };
}

function findFolder(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new UsageError(`--sources ${path}: there is no such folder; name the folder that holds the reports.`);
  if (!found.isDirectory())
    throw new UsageError(`--sources ${path} is a file; name the folder that holds the reports.`);
  return realpathSync(resolve(path));
}

function makeFolder(option: string, path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return realpathSync(resolve(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${option} ${path} cannot be made a folder: ${reason}`, { cause: error });
  }
}
