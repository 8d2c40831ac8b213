// Files of the API → what a page saves as CSV: the rows that the bulk data has of the same reports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runExport } from '../../scripts/export/run-export.ts';
import { writeFigures } from '../../src/client/figure-table.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { withStore } from '../../src/store/with-store.ts';
import { readCsv } from '../publish/parse-csv.ts';
import { finding, makeFiles, makeFolder, writeFolder } from '../scripts/export/make-content.ts';
import { readTable } from '../scripts/export/read-table.ts';

const folder = makeFolder();
const out = join(folder.path, 'out');
const readJson = (name: string) => JSON.parse(readFileSync(join(out, 'api/v1', name), 'utf8'));

beforeAll(async () => {
  const content = join(folder.path, 'content');
  writeFolder(content, makeFiles(), [finding]);
  await withStore(content, loadRegistry(), (store) => {
    const address = { base: '/', site: null };
    runExport({ store, published: join(content, 'none.json'), out, address, version: '1.2.3' });
  });
});
afterAll(folder.remove);

test('a page saves the rows of its reports as the bulk data has them, cell for cell', () => {
  const reports = ['2021', '2022'].map((year) => readJson(`report/371000-kjj/${year}.json`));
  const saved = readCsv(writeFigures(reports, readJson('metrics.json')));
  const published = readCsv(readTable(join(out, 'data'), 'figures'));
  expect(saved).toHaveLength(7);
  expect(saved).toEqual(published.filter(({ agency_id }) => agency_id === '371000-kjj'));
});

test('the file begins with the mark that spreadsheets look for', () => {
  const text = writeFigures([], readJson('metrics.json'));
  expect(text).toMatch(/^\uFEFFagency_id,agency,.*\r\n$/);
});
