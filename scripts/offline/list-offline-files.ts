// The built site → the files that the offline copy keeps: pages, styles, data; nothing that only scripts and hosts read.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Folders that only scripts read, pictures for other sites, and what a host needs. */
const left = [
  /^(?:pagefind|search-index|compare-data|og)\//,
  /\.(?:js|mjs|wasm|png|webmanifest)$/,
  /^(?:robots\.txt|sitemap[^/]*\.xml)$/,
  /^(?:en\/)?404(?:\.html|\/)/,
];

/** Paths with slashes, in an order that is the same on every machine. */
export function listOfflineFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((name) => !left.some((pattern) => pattern.test(name)))
    .sort();
}
