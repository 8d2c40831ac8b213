// content/reports → `compare-data/` in the built site: files of a few bodies, places and kinds of bodies each, and the list of them all.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../../src/report/analysis/text/hash-text.ts';
import { readCorpus } from '../../src/store/corpus.ts';
import type { Store } from '../../src/store/open-store.ts';
import { type FiledEntry, type PackedCompareBody, packBody } from '../../src/views/compare/compare-point.ts';
import { comparedMetrics, keepContradictions } from '../../src/views/compare/keep-compared-figures.ts';
import { listCompared, listSilentPlaces } from '../../src/views/compare/list-compared.ts';
import { buildBody } from '../../src/views/compare/summed-series.ts';

/** So many bodies share a file, about: a few kilobytes each, of which a comparison wants several. */
const perFile = 8;

/** Another body hardly ever moves others to other files. */
const countFiles = (bodies: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(bodies / perFile)));

/** Returns how many bodies it wrote to `<out>/compare-data/`. */
export function writeCompareData(store: Store, out: string): number {
  const folder = join(out, 'compare-data');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Sums need the reports of many bodies at once: what is kept of each is small.
  const corpus = readCorpus(store, { metrics: comparedMetrics, keepFindings: keepContradictions });
  const compared = listCompared(corpus);
  const count = countFiles(compared.length);
  const files = Array.from({ length: count }, (): Record<string, PackedCompareBody> => ({}));
  const entries = compared.map((one): FiledEntry => {
    const body = packBody(buildBody(corpus, one));
    const file = hashText(body.entry.id) % count;
    Object.assign(files[file] ?? {}, { [body.entry.id]: body });
    return { ...body.entry, file };
  });
  for (const [file, bodies] of files.entries()) writeFileSync(join(folder, `${file}.json`), JSON.stringify(bodies));
  writeFileSync(join(folder, 'bodies.json'), JSON.stringify(entries));
  writeFileSync(join(folder, 'silent-places.json'), JSON.stringify(listSilentPlaces(corpus, entries)));
  return entries.length;
}
