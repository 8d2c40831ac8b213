// content/reports → `compare-data/` in the built site: one small file for each body, place and kind of body, and their list.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingsFile } from '../../src/report/model/findings-file.ts';
import type { ReportFile } from '../../src/report/model/report.ts';
import type { Registry } from '../../src/report/registry/registry.ts';
import { buildCorpus, type Corpus } from '../../src/store/corpus.ts';
import { type ContentPlace, readContent, readCorpusFindings } from '../../src/store/read-content.ts';
import { bodyKinds, type CompareEntry } from '../../src/views/compare/compare-point.ts';
import { keepComparedFigures, keepContradictions } from '../../src/views/compare/keep-compared-figures.ts';
import { listCompared, listSilentPlaces } from '../../src/views/compare/list-compared.ts';
import { buildBody } from '../../src/views/compare/summed-series.ts';

/** Sums need the reports of many bodies at once: what is kept of each is small. */
function readCorpus(place: ContentPlace, registry: Registry): Corpus {
  const reports: ReportFile[] = [];
  const findings: FindingsFile[] = [];
  const keep = (file: FindingsFile | null) => file && findings.push(keepContradictions(file));
  for (const record of readContent(place, registry)) {
    for (const { file, checked } of record.reports) {
      reports.push(keepComparedFigures(file));
      keep(checked);
    }
    keep(record.series);
  }
  keep(readCorpusFindings(place));
  const { agencies, regions, sectors, zones } = registry;
  return buildCorpus({
    reports,
    findings,
    registry: {
      agencies: [...agencies.values()],
      regions: [...regions.values()],
      sectors: [...sectors.values()],
      zones: [...zones.values()],
    },
  });
}

/** Returns how many bodies it wrote to `<out>/compare-data/`. */
export function writeCompareData(place: ContentPlace, registry: Registry, out: string): number {
  const folder = join(out, 'compare-data');
  rmSync(folder, { recursive: true, force: true });
  for (const kind of bodyKinds) mkdirSync(join(folder, kind), { recursive: true });
  const entries: CompareEntry[] = [];
  const corpus = readCorpus(place, registry);
  for (const compared of listCompared(corpus)) {
    const body = buildBody(corpus, compared);
    entries.push(body.entry);
    writeFileSync(join(folder, body.entry.kind, `${body.entry.id}.json`), JSON.stringify(body));
  }
  writeFileSync(join(folder, 'bodies.json'), JSON.stringify(entries));
  writeFileSync(join(folder, 'silent-places.json'), JSON.stringify(listSilentPlaces(corpus, entries)));
  return entries.length;
}
