// Named files, one after the other → a zip that is the same for the same files, whenever and wherever it is written.
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { discard, realDisk, temporaryPath } from '../../src/pipeline/disk.ts';

export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

/** More need the 64-bit form, which not every system opens. */
const mostEntries = 65_535;

/** fflate writes local time: the same on every clock. */
const mtime = new Date(2000, 0, 1);

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

function openZip(handle: number): Zip {
  return new Zip((error, bytes) => {
    if (error) throw error;
    writeWhole(handle, bytes);
  });
}

function writeEntries(path: string, entries: Iterable<ZipEntry>): number {
  const handle = openSync(path, 'w');
  let count = 0;
  try {
    const zip = openZip(handle);
    for (const { name, bytes } of entries) {
      count += 1;
      if (count > mostEntries) throw new Error(`the site has more than ${mostEntries} files: a zip cannot hold them`);
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = mtime;
      zip.add(file);
      file.push(bytes, true);
    }
    zip.end();
  } finally {
    closeSync(handle);
  }
  return count;
}

/** Returns the number of files. The zip appears when it is whole; whatever fails, an older one stays as it was. */
export function writeZip(path: string, entries: Iterable<ZipEntry>): number {
  const temporary = temporaryPath(path);
  mkdirSync(dirname(path), { recursive: true });
  try {
    const count = writeEntries(temporary, entries);
    renameSync(temporary, path);
    return count;
  } catch (error) {
    discard(realDisk, temporary);
    throw error;
  }
}
