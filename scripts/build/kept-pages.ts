// Which pages stand in a site, and what they were made of → those that need not be made again.
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { hashOf } from '../../src/pipeline/read-bytes.ts';

/** What it was made of, its bytes and when it was written: somebody may have changed the file since. */
const writtenPage = z.tuple([z.string(), z.number(), z.number()]);

const written = z.record(z.string(), writtenPage);

/** The file of a page in the site → what was written. */
export type WrittenPages = z.infer<typeof written>;

/** Beside the site nothing else shall lie: one file for each place where a site was built. */
export const listOfPages = (cache: string, standing: string): string =>
  join(cache, 'pages', `${hashOf(resolve(standing)).slice(0, 16)}.json`);

/** A list that cannot be read is none: all pages are made. */
export function readWritten(list: string): WrittenPages {
  try {
    return written.parse(JSON.parse(readFileSync(list, 'utf8')));
  } catch {
    return {};
  }
}

export function saveWritten(list: string, pages: WrittenPages): void {
  mkdirSync(dirname(list), { recursive: true });
  const begun = `${list}.${process.pid}`;
  writeFileSync(begun, JSON.stringify(pages));
  renameSync(begun, list);
}

export function noteWritten(path: string, inputs: string): WrittenPages[string] {
  const { size, mtimeMs } = statSync(path);
  return [inputs, size, mtimeMs];
}

/** The old page under the new name: the same file, or a copy with its date where the disk has no links. */
function takeOver(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    const { atime, mtime } = statSync(from);
    copyFileSync(from, to);
    utimesSync(to, atime, mtime);
  }
}

/** True where the page that stands was made of the same and is as it was written; then it is in the new site too. */
export function keepPage(from: string, to: string, inputs: string, known: WrittenPages[string] | undefined): boolean {
  if (known?.[0] !== inputs) return false;
  const found = statSync(from, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== known[1] || found.mtimeMs !== known[2]) return false;
  takeOver(from, to);
  return true;
}
