// content/reports and content/findings → one body's record after the other, so that no more than one is in memory.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { describeBody } from '../publish/body.ts';
import type { AgencyRecord } from '../publish/record.ts';
import { type FindingsFile, findingsFile } from '../report/model/findings-file.ts';
import { reportFile } from '../report/model/report.ts';
import type { Registry } from '../report/registry/registry.ts';

export interface ContentPlace {
  /** Folder of `<agency>/<year>.json`. */
  reports: string;
  /** Folder of `<agency>/<year>.json`, `<agency>/series.json` and `corpus.json`. */
  findings: string;
}

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is not what normalize writes`, { cause });
  }
}

function readFindings(path: string): FindingsFile | null {
  return existsSync(path) ? readJson(path, findingsFile) : null;
}

function listYears(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d+\.json$/.test(name))
    .sort();
}

function readAgency(id: string, { reports, findings }: ContentPlace, registry: Registry): AgencyRecord | undefined {
  const read = listYears(join(reports, id)).map((name) => ({
    file: readJson(join(reports, id, name), reportFile),
    checked: readFindings(join(findings, id, name)),
  }));
  const latest = read.at(-1);
  if (!latest) return undefined;
  const series = readFindings(join(findings, id, 'series.json'));
  return { body: describeBody(latest.file, registry), reports: read, series };
}

/** Sorted by id, which sorts them by region. */
export function* readContent(place: ContentPlace, registry: Registry): Generator<AgencyRecord> {
  const folders = readdirSync(place.reports, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const id of folders.map(({ name }) => name).sort()) {
    const record = readAgency(id, place, registry);
    if (record) yield record;
  }
}

export function readCorpusFindings({ findings }: ContentPlace): FindingsFile | null {
  return readFindings(join(findings, 'corpus.json'));
}
