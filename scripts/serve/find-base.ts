// A built folder → the path that it was built for, as its manifest says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../src/pipeline/errors.ts';

const manifest = z.object({ scope: z.string().startsWith('/').endsWith('/') });

export function findBase(folder: string): string {
  if (!existsSync(folder)) throw new UsageError(`${folder}: there is no such folder; run npm run build first.`);
  const file = join(folder, 'site.webmanifest');
  if (!existsSync(file)) throw new UsageError(`${folder} holds no built site; run npm run build first.`);
  return manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).scope;
}
