// content/reports → `compare-data/` in the built site: one small file for each body, place and kind of body, and their list.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../src/store/corpus.ts';
import type { Store } from '../../src/store/open-store.ts';
import { bodyKinds, type CompareEntry } from '../../src/views/compare/compare-point.ts';
import { comparedMetrics, keepContradictions } from '../../src/views/compare/keep-compared-figures.ts';
import { listCompared, listSilentPlaces } from '../../src/views/compare/list-compared.ts';
import { buildBody } from '../../src/views/compare/summed-series.ts';

/** Returns how many bodies it wrote to `<out>/compare-data/`. */
export function writeCompareData(store: Store, out: string): number {
  const folder = join(out, 'compare-data');
  rmSync(folder, { recursive: true, force: true });
  for (const kind of bodyKinds) mkdirSync(join(folder, kind), { recursive: true });
  const entries: CompareEntry[] = [];
  // Sums need the reports of many bodies at once: what is kept of each is small.
  const corpus = readCorpus(store, { metrics: comparedMetrics, keepFindings: keepContradictions });
  for (const compared of listCompared(corpus)) {
    const body = buildBody(corpus, compared);
    entries.push(body.entry);
    writeFileSync(join(folder, body.entry.kind, `${body.entry.id}.json`), JSON.stringify(body));
  }
  writeFileSync(join(folder, 'bodies.json'), JSON.stringify(entries));
  writeFileSync(join(folder, 'silent-places.json'), JSON.stringify(listSilentPlaces(corpus, entries)));
  return entries.length;
}
