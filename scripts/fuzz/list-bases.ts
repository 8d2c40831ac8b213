// The texts that the fuzz damages: the embedded digests, and the corpus where it is there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../../content/sources', import.meta.url));

const listTexts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|html|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

export function listBases(corpus?: string): string[] {
  return [...listTexts(sources), ...(corpus ? listTexts(corpus) : [])];
}
