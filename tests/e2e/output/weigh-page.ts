// A built page → the bytes that a browser loads for it, compressed as hosts compress: HTML, styles, scripts, icon.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltPage } from '../../../src/publish/site/sitemap.ts';

export interface PageWeight {
  file: string;
  html: number;
  style: number;
  script: number;
  other: number;
  total: number;
}

interface Built {
  folder: string;
  base: string;
}

const gzipLength = (bytes: Uint8Array): number => gzipSync(bytes, { level: 6 }).length;

/** What the first view asks for; pictures for other sites and the manifest are not. */
const loading =
  /<(?:script|img|source)[^>]*\ssrc="([^"]+)"|<link[^>]*\srel="(?:stylesheet|modulepreload|preload|icon)"[^>]*>/g;

function listLoaded(html: string): string[] {
  return [...html.matchAll(loading)].flatMap(([tag, source]) => source ?? /\shref="([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** A module loads what it imports. */
function withImports(file: string, folder: string, known: Set<string>): Set<string> {
  if (known.has(file) || !existsSync(join(folder, file))) return known;
  known.add(file);
  if (!file.endsWith('.js')) return known;
  const code = readFileSync(join(folder, file), 'utf8');
  for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    withImports(join(file, '..', name), folder, known);
  }
  return known;
}

function weighInline(html: string): number {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code = '']) => gzipLength(Buffer.from(code)))
    .reduce((sum, length) => sum + length, 0);
}

export function weighPage({ folder, base }: Built, { language, path }: BuiltPage): PageWeight {
  const file = `${language === 'en' ? 'en/' : ''}${path.slice(1)}index.html`;
  const html = readFileSync(join(folder, file), 'utf8');
  const files = new Set<string>();
  for (const address of listLoaded(html)) withImports(address.slice(base.length), folder, files);
  const weigh = (pattern: RegExp): number =>
    [...files]
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + gzipLength(readFileSync(join(folder, name))), 0);
  const own = gzipLength(Buffer.from(html));
  const parts = { html: own, style: weigh(/\.css$/), script: weigh(/\.m?js$/), other: weigh(/\.(?!css$|m?js$)\w+$/) };
  const total = parts.html + parts.style + parts.script + parts.other;
  // What stands in the page is in its HTML already, and counts as script all the same.
  return { file, ...parts, script: parts.script + weighInline(html), total };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export function describeWeight({ file, html, style, script, other, total }: PageWeight): string {
  const parts = `html ${kilobytes(html)}, style ${kilobytes(style)}, script ${kilobytes(script)}, other ${kilobytes(other)}`;
  return `${file}: ${kilobytes(total)} gzip (${parts})`;
}
