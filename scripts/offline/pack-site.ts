// A built site → the zip of its offline copy, all in one folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adaptPage } from './adapt-page.ts';
import { listOfflineFiles } from './list-offline-files.ts';
import { writeReadme } from './write-readme.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

export interface OfflineJob {
  /** The built site. */
  folder: string;
  /** The path that it was built for. */
  base: string;
  version: string;
  /** The zip to write. */
  path: string;
}

function readFile(job: OfflineJob, name: string): Uint8Array {
  const bytes = readFileSync(join(job.folder, name));
  if (!name.endsWith('.html')) return bytes;
  return Buffer.from(adaptPage(bytes.toString('utf8'), { name, base: job.base }));
}

function* listEntries(job: OfflineJob): Generator<ZipEntry> {
  const top = `mingbai-offline-${job.version}`;
  yield { name: `${top}/README.txt`, bytes: Buffer.from(writeReadme(job.version)) };
  for (const name of listOfflineFiles(job.folder)) yield { name: `${top}/${name}`, bytes: readFile(job, name) };
}

/** Returns the number of files. */
export const packSite = (job: OfflineJob): number => writeZip(job.path, listEntries(job));
