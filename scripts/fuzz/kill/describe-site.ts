// A built folder → the hash of each of its files; two of those → the files that differ.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hashOf } from '../../../src/pipeline/read-bytes.ts';

/** File → hash. */
export type SiteHashes = ReadonlyMap<string, string>;

export function hashSite(folder: string): SiteHashes {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(files.sort().map((file) => [file, hashOf(readFileSync(join(folder, file)))]));
}

export function listDifferences(a: SiteHashes, b: SiteHashes): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}
