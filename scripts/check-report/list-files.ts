// The arguments of the command → the report files that they name; a folder stands for all files in it.
import { statSync } from 'node:fs';
import { walkSources } from '../command/walk-sources.ts';

export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? walkSources(path).sources.map((source) => source.path) : [path]));
}

/** What cannot be looked at is read as a file, which says why. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
