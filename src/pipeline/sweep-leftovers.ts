// An output folder → the same without the temporary files of runs that were killed.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { discard, type FileStore, temporaryName } from './file-store.ts';

export function sweepLeftovers(store: FileStore, out: string): void {
  for (const folder of [out, ...foldersIn(out)]) {
    for (const name of namesIn(folder)) {
      const [, writer] = temporaryName.exec(name) ?? [];
      if (writer !== undefined && !isRunning(Number(writer))) discard(store, join(folder, name));
    }
  }
}

function foldersIn(out: string): string[] {
  return namesIn(out)
    .filter((name) => !name.includes('.'))
    .map((name) => join(out, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether the process that wrote something is still there. */
export function isRunning(writer: number): boolean {
  try {
    process.kill(writer, 0);
    return true;
  } catch (error) {
    // Not ours to signal means that it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
