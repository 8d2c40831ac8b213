// content/sources → the reports embedded in this repository, each with what its path says of it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';

export const sourcesFolder = join(import.meta.dirname, '..', '..', 'content', 'sources');

export interface EmbeddedSource {
  /** `<region>/<agency>/<year>.<ext>`. */
  file: string;
  region: string;
  agencyId: string;
  year: number;
  bytes: Uint8Array;
  /** `<region>/<agency>/<year>.yml`. */
  sidecar: string;
  /** A person writes in words of their own, the program in its sentences. */
  writtenBy: 'hand' | 'program';
}

export function listSources(): EmbeddedSource[] {
  const files = readdirSync(sourcesFolder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /^\d{6}\/[^/]+\/\d{4}\.(?!yml$)/.test(file))
    .sort()
    .map(describeSource);
}

function describeSource(file: string): EmbeddedSource {
  const [region = '', agencyId = ''] = file.split('/');
  const year = basename(file, extname(file));
  const bytes = readFileSync(join(sourcesFolder, file));
  const sidecar = `${region}/${agencyId}/${year}.yml`;
  const { digest } = parse(readFileSync(join(sourcesFolder, sidecar), 'utf8'));
  const writtenBy = digest?.by === 'program' ? 'program' : 'hand';
  return { file, region, agencyId, year: Number(year), bytes, sidecar, writtenBy };
}
