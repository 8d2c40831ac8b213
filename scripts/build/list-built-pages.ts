// The built folder → the pages in it.
import { readdirSync } from 'node:fs';
import { type BuiltPage, readPagePath } from '../../src/publish/site/sitemap.ts';

export function listBuiltPages(folder: string): BuiltPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => readPagePath(file) ?? []);
}
