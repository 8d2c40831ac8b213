// content/reports → the corpus without texts and tables: what maps, pictures and dates are made from; read once a build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureMetrics } from '../publish/site/pictures/list-figures.ts';
import { listReadings, metricsOfReading } from '../report/analysis/list-readings.ts';
import { type ReportFile, reportFile } from '../report/model/report.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { loadRegistry } from './load-registry.ts';

const kept: ReadonlySet<string> = new Set(
  pictureMetrics.flatMap((metric) => listReadings(metric).flatMap(metricsOfReading)),
);

/** All reports in full would need gigabytes for a large site. */
function readHead(path: string): ReportFile {
  const { reader, source, report } = reportFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const figures = report.figures.filter(({ metric }) => kept.has(metric));
  return { reader, source, report: { ...report, sections: [], tables: [], notes: [], figures } };
}

function readReports(folder: string): ReportFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readHead(join(folder, name)));
}

const read = new Map<string, Corpus>();

export function readHeads(content: string): Corpus {
  const known = read.get(content);
  if (known) return known;
  const { regions, sectors, agencies, zones } = loadRegistry();
  const registry = {
    regions: [...regions.values()],
    sectors: [...sectors.values()],
    agencies: [...agencies.values()],
    zones: [...zones.values()],
  };
  const corpus = buildCorpus({ reports: readReports(join(content, 'reports')), findings: [], registry });
  read.set(content, corpus);
  return corpus;
}
