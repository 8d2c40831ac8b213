// A list of sources of one part → its pack, as a build on one machine makes it from all sources.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { partOfBody } from '../store/part.ts';
import { packContent } from '../store/write-store.ts';
import type { ReadingCore } from './core.ts';
import { realDisk } from './disk.ts';
import { UsageError } from './errors.ts';
import { normalizeFolder, type Summary } from './normalize-folder.ts';
import { writeFindings } from './write-findings.ts';

const manifestLine = z.looseObject({
  /** Path of a source below the folder of sources, with `/`. */
  file: z.string().min(1),
});

/** A line of JSON a source. */
function readManifest(path: string): Set<string> {
  const lines = readFileSync(path, 'utf8').split('\n');
  const files = lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return manifestLine.parse(JSON.parse(line)).file;
    } catch (cause) {
      throw new UsageError(`${path}:${index + 1} is no line like {"file":"371000/371000-kjj/2021.html"}`, { cause });
    }
  });
  return new Set(files);
}

interface PackedSources {
  summary: Summary;
  /** The part, and how much of it there is; null where no source gave a report. */
  part: { part: string; bodies: number; reports: number } | null;
}

export interface PackPlan {
  sources: string;
  manifest: string;
  out: string;
  core: Pick<ReadingCore, 'key'>;
}

/** Whole or not at all: `out` is put in place at the end. */
export async function packSources({ sources, manifest, out, core }: PackPlan): Promise<PackedSources> {
  const only = readManifest(manifest);
  const target = resolve(out);
  mkdirSync(dirname(target), { recursive: true });
  const work = mkdtempSync(join(dirname(target), `.${basename(target)}.`));
  try {
    const content = join(work, 'content');
    const reports = join(content, 'reports');
    const findings = join(content, 'findings');
    const packs = join(work, 'packs');
    for (const folder of [reports, findings, packs]) mkdirSync(folder, { recursive: true });
    const place = { sources: realpathSync(sources), out: reports, cache: join(work, 'cache') };
    const summary = await normalizeFolder({ place, core, only });
    const parts = [...new Set(readdirSync(reports).map(partOfBody))].sort();
    if (parts.length > 1) {
      throw new UsageError(
        `${manifest} lists sources of several parts, ${parts.join(', ')}: give each a list of its own.`,
      );
    }
    if (parts.length === 0) return { summary, part: null };
    writeFindings({ reports, findings }, realDisk);
    const [packed] = packContent(content, packs);
    if (!packed) throw new Error(`${reports} was not packed`);
    renameSync(join(packs, packed.pack), target);
    return { summary, part: packed };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
