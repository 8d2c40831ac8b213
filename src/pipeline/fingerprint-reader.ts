// The source files of the core → one hash: a rule changed without a new version number must not leave old figures behind.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './hash.ts';

const folder = fileURLToPath(new URL('../report', import.meta.url));

export function fingerprintReader(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return hashOf(...files.flatMap((name) => [name, readFileSync(join(folder, name))]));
}
