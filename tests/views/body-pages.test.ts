// Pages of a body and of its reports say the same whether all bodies are in memory or this one alone.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeAgencyHead, describeReportHead } from '../../src/layouts/describe-head.ts';
import { holdBody, listAllReports, readCorpus, readHeldBody } from '../../src/store/corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { viewAgency } from '../../src/views/agency/agency-page.ts';
import { viewReport } from '../../src/views/report/report-page.ts';
import { makeFolder } from '../scripts/export/make-content.ts';

const folder = makeFolder();
const at = join(folder.path, 'store');
let store: Store;

beforeAll(() => {
  mkdirSync(at);
  writeStore(join(import.meta.dirname, '..', '..', 'content'), at, loadRegistry());
  store = openStore(at, loadRegistry());
});
afterAll(() => {
  store.close();
  folder.remove();
});

const site = new URL('https://example.org');

test.each(['zh', 'en'] as const)('%s', (language) => {
  const corpus = readCorpus(store);
  let pages = 0;
  for (const agency of corpus.agencies) {
    const [alone, together] = [readHeldBody(store, agency.id), holdBody(corpus, agency)];
    if (!alone) throw new Error(agency.id);
    const [view, expected] = [alone, together].map((held) => {
      const page = viewAgency(language, held);
      return { page, head: describeAgencyHead({ language, site }, held, page) };
    });
    expect(JSON.stringify(view)).toBe(JSON.stringify(expected));
    for (const { report } of listAllReports(agency)) {
      const [own, other] = [alone, together].map((held) => {
        const file = listAllReports(held.agency).find((it) => it.report.year === report.year);
        if (!file) throw new Error(`${agency.id} has no report on ${report.year}`);
        const page = viewReport(language, held, held.agency, file);
        return { page, head: describeReportHead({ language, site }, held, page) };
      });
      expect(JSON.stringify(own)).toBe(JSON.stringify(other));
      pages += 1;
    }
  }
  expect(pages).toBe(51);
});
