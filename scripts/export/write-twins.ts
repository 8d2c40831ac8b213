// The API in the output folder → every page of a body or report as Markdown, in one zip.
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { listSiteLanguages } from '../../src/config/site-languages.ts';
import type { AgencyFile, ReportFileOfApi } from '../../src/publish/schema/report.ts';
import { twinPath, writeAgencyTwin, writeReportTwin } from '../../src/publish/write-twin.ts';
import { writeZip, type ZipEntry } from '../offline/write-zip.ts';

const api = join('api', 'v1');

/** `371000-kjj`, `371000-kjj/2021`. */
const listKeys = (out: string, kind: 'agency' | 'report'): string[] =>
  globSync('**/*.json', { cwd: join(out, api, kind) })
    .map((name) => name.replaceAll(sep, '/').replace(/\.json$/u, ''))
    .sort();

const read = (out: string, kind: 'agency' | 'report', key: string): unknown =>
  JSON.parse(readFileSync(join(out, api, kind, `${key}.json`), 'utf8'));

function* listEntries(out: string): Generator<ZipEntry> {
  const encoder = new TextEncoder();
  // The exporter checks its files against the schemas that these types are made of.
  for (const key of listKeys(out, 'agency')) {
    const file = read(out, 'agency', key) as AgencyFile;
    for (const language of listSiteLanguages())
      yield { name: twinPath(language, key), bytes: encoder.encode(writeAgencyTwin(language, file)) };
  }
  for (const key of listKeys(out, 'report')) {
    const file = read(out, 'report', key) as ReportFileOfApi;
    for (const language of listSiteLanguages())
      yield { name: twinPath(language, key), bytes: encoder.encode(writeReportTwin(language, file)) };
  }
}

export const writeTwins = (out: string, path: string): number => writeZip(path, listEntries(out));
