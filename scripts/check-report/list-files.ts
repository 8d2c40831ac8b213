// The arguments of the command → the report files that they name; a folder stands for all files in it.
import { join } from 'node:path';
import { type RejectedFile, rejectFile } from '../../src/pipeline/read-in-threads.ts';
import { isFolder, walkSources } from '../../src/pipeline/walk-sources.ts';

export interface FileList {
  files: string[];
  /** Folders that could not be listed. */
  rejected: RejectedFile[];
}

/** What cannot be looked at is read as a file, which says why. */
export function listFiles(paths: readonly string[]): FileList {
  const list: FileList = { files: [], rejected: [] };
  for (const path of paths) {
    if (isFolder(path)) addFolder(list, path);
    else list.files.push(path);
  }
  return list;
}

function addFolder(list: FileList, path: string): void {
  const { sources, failures } = walkSources(path);
  list.files.push(...sources.map((source) => source.path));
  for (const [name, message] of failures) {
    list.rejected.push(rejectFile(join(path, name), { code: 'unreadable_file', message }));
  }
}
