// The folder of real reports, where there is one → its files that can be read.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedBytes } from './time-stages.ts';

export function listCorpus(folder: string | undefined): NamedBytes[] {
  if (!folder) return [];
  return globSync('**/*.{txt,html,htm,md,docx,pdf}', { cwd: folder })
    .sort()
    .map((fileName) => ({ fileName, bytes: new Uint8Array(readFileSync(join(folder, fileName))) }));
}
