// A built folder → a copy of it with a `.gz` beside every text, as real hosts send them.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const texts = /\.(?:html|css|js|svg|json|xml|txt|webmanifest)$/;

export function compressFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (texts.test(name)) writeFileSync(join(to, `${name}.gz`), gzipSync(readFileSync(join(to, name))));
  }
}
