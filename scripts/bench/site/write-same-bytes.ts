// The built pages → the time that writing the same bytes takes with plain template strings: the limit for any builder.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a template has to fill in: the rest of the page is its fixed text. */
interface Parts {
  file: string;
  head: string;
  main: string;
  foot: string;
}

export interface Limit {
  pages: number;
  megabytes: number;
  seconds: number;
}

/** Read in batches, so that the memory of this process stays small; reading is not counted. */
const batchSize = 500;

function splitPage(folder: string, file: string): Parts {
  const html = readFileSync(join(folder, file), 'utf8');
  const main = html.indexOf('<main');
  const foot = html.lastIndexOf('</main>');
  return main < 0
    ? { file, head: html, main: '', foot: '' }
    : { file, head: html.slice(0, main), main: html.slice(main, foot), foot: html.slice(foot) };
}

function writePage(folder: string, { file, head, main, foot }: Parts): number {
  const path = join(folder, file);
  const html = `${head}${main}${foot}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, html);
  return Buffer.byteLength(html);
}

export function writeSameBytes(built: string, out: string): Limit {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const limit = { pages: files.length, megabytes: 0, seconds: 0 };
  for (let start = 0; start < files.length; start += batchSize) {
    const batch = files.slice(start, start + batchSize).map((file) => splitPage(built, file));
    const from = performance.now();
    for (const parts of batch) limit.megabytes += writePage(out, parts) / 1e6;
    limit.seconds += (performance.now() - from) / 1000;
  }
  return limit;
}
