// The memory of the last run (which content each source had, what came of it) ↔ one JSON file in the cache folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formId } from '../report/model/form-and-scope.ts';
import { rejection } from '../report/model/rejection.ts';
import { sourceFormat } from '../report/model/report.ts';
import { type Disk, replaceFile } from './disk.ts';
import { hashOf } from './read-bytes.ts';

const claim = z.strictObject({
  target: z.string(),
  template: formId,
  format: sourceFormat,
  digest: z.boolean(),
  reported: z.int(),
});

/** The output that was written from a source, and how to recognise it. */
const written = z.strictObject({
  target: z.string(),
  sha256: z.string(),
  stamp: z.string().nullable(),
});

const entry = z.strictObject({
  /** Key of the core that read it. */
  key: z.string(),
  /** Hash of content, sidecar and core; null: read it again. */
  hash: z.string().nullable(),
  /** Stamp of source and sidecar; null: compare the hash. */
  stamp: z.string().nullable(),
  /** What came of it: a claim to an agency's year, or a rejection. */
  outcome: z.union([z.strictObject({ claim }), z.strictObject({ rejection })]),
  /** Null where another source won, or nothing was ever written. */
  written: written.nullable(),
});

const sourceIndex = z.strictObject({
  sources: z.string(),
  out: z.string(),
  entries: z.record(z.string(), entry),
});

export type WrittenOutput = z.infer<typeof written>;
export type Entry = z.infer<typeof entry>;
export type Entries = Map<string, Entry>;

/** Which folders an index speaks of; with other folders it is foreign. */
export interface IndexPlace {
  cache: string;
  sources: string;
  out: string;
}

/** Empty where there is no index, or it is foreign, or broken: then everything is simply read again. */
export function loadIndex(place: IndexPlace): Entries {
  const parsed = sourceIndex.safeParse(readJson(indexPath(place)));
  const ours = parsed.success && parsed.data.sources === place.sources && parsed.data.out === place.out;
  return new Map(ours ? Object.entries(parsed.data.entries) : []);
}

export function saveIndex(disk: Disk, place: IndexPlace, entries: Entries): void {
  const { sources, out } = place;
  replaceFile(disk, indexPath(place), JSON.stringify({ sources, out, entries: Object.fromEntries(entries) }));
}

function indexPath({ cache, out }: IndexPlace): string {
  return join(cache, `${hashOf(out)}.json`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
