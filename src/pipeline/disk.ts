// The few ways in which the commands change the disk, as one interface, so that a test can fill the disk up.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Disk {
  makeFolder(path: string): void;
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
  /** Removing what is not there is no failure. */
  remove(path: string): void;
}

export const realDisk: Disk = {
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  write: (path, text) => writeFileSync(path, text),
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/** `.<name>.<process id>.tmp`: hidden, in the same folder so that renaming never copies, and ours alone. */
const temporaryName = /^\..+\.(\d+)\.tmp$/;

/** Where a file is written before it is put in place. */
export const temporaryPath = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);

/** Puts a whole file in place at once: whatever fails, what was there before stays as it was. */
export function replaceFile(disk: Disk, path: string, text: string): void {
  const temporary = temporaryPath(path);
  disk.makeFolder(dirname(path));
  try {
    disk.write(temporary, text);
    disk.rename(temporary, path);
  } catch (error) {
    discard(disk, temporary);
    throw error;
  }
}

/** Removes a temporary file if that can be done; if not, the next run tries again. */
export function discard(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch {
    // Whatever made this necessary is the failure to report.
  }
}

/** An output folder → the same without the temporary files of runs that were killed. */
export function sweepLeftovers(disk: Disk, out: string): void {
  for (const folder of [out, ...foldersIn(out)]) {
    for (const name of namesIn(folder)) {
      const [, writer] = temporaryName.exec(name) ?? [];
      if (writer !== undefined && !isRunning(Number(writer))) discard(disk, join(folder, name));
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
