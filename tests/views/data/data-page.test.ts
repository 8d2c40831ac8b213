// Releases in short, and how the data is cited.
import { expect, test } from 'vitest';
import { listApi, listDownloads, listPartitions } from '../../../src/publish/describe/list-downloads.ts';
import type { Corpus } from '../../../src/store/corpus.ts';
import { partOfBody } from '../../../src/store/part.ts';
import type { ReportChange } from '../../../src/store/snapshot.ts';
import { citeDataBibtex, citeDataGbt } from '../../../src/views/data/data-page.ts';
import { summarizeRelease } from '../../../src/views/data/releases.ts';
import { makeCorpus } from '../region/make-corpus.ts';

const change = (reason: ReportChange['reason'], changed = 0): ReportChange => ({
  agency: '371000-kjj',
  year: 2021,
  reason,
  figures: 171,
  changed: Array.from({ length: changed }, () => ({ metric: 'requests.received.total', before: '3', after: '4' })),
  findings: [],
});

test('a release counts reports by reason and figures that changed', () => {
  const changes = [change('new_report'), change('corrected_reader', 2), change('new_report'), change('new_source', 1)];
  expect(summarizeRelease({ date: '2026-11-21', changes })).toEqual({
    date: '2026-11-21',
    reasons: [
      { reason: 'new_report', count: 2 },
      { reason: 'new_source', count: 1 },
      { reason: 'corrected_reader', count: 1 },
    ],
    figures: 3,
  });
});

test('the data is cited with its address and date, where they are known', () => {
  expect(citeDataGbt({ url: 'https://example.org/data/', date: '2026-11-21' })).toBe(
    '明白账贡献者. 明白账：政府信息公开年报数据[DS/OL]. (2026-11-21). https://example.org/data/.',
  );
  expect(citeDataGbt({ url: null, date: null })).toBe('明白账贡献者. 明白账：政府信息公开年报数据[DS].');
  expect(citeDataBibtex({ url: 'https://example.org/data/', date: '2026-11-21' }).split('\n')).toEqual([
    '@misc{mingbai,',
    expect.stringMatching(/^ {2}author = \{\{.+\}\},$/),
    expect.stringMatching(/^ {2}title = \{\{.+\}\},$/),
    '  year = {2026},',
    '  date = {2026-11-21},',
    '  url = {https://example.org/data/},',
    '  note = {CC BY 4.0},',
    '}',
  ]);
});

test('parts without figures have no file of their own', () => {
  const corpus = makeCorpus([
    { id: '371000-kjj', year: 2022, figures: { 'requests.received.total': 1 } },
    { id: '110101-kjj', year: 2021 },
  ]);
  const [figures, ...others] = listPartitions(corpus);
  expect(others).toEqual([]);
  expect(figures?.files.map(({ path }) => path)).toEqual([
    `/data/figures/part=${partOfBody('371000-kjj')}/part-0.parquet`,
  ]);
});

/** A corpus whose one report lists so many figures. */
function countMany(figures: number): Corpus {
  const corpus = makeCorpus([{ id: '371000-kjj' }]);
  const reports = corpus.reports.map((file) => ({ ...file, counts: { ...file.counts, figures } }));
  const agencies = corpus.agencies.map((agency) => ({ ...agency, reports }));
  return { ...corpus, reports, agencies };
}

const pathsOf = (corpus: Corpus, name: string) =>
  listDownloads(corpus)
    .find(({ table }) => table.name === name)
    ?.files.map(({ path }) => path);

test('a table for spreadsheets is there up to 10,000 rows', () => {
  expect(pathsOf(countMany(10_000), 'figures')).toContain('/data/figures.excel.csv');
  expect(pathsOf(countMany(10_001), 'figures')).not.toContain('/data/figures.excel.csv');
});

test('beyond 500,000 figures there is Parquet by part only, of the wide table too', () => {
  expect(pathsOf(countMany(500_000), 'figures')).toContain('/data/figures.parquet');
  expect(pathsOf(countMany(500_000), 'figures-wide')).toEqual(['/data/figures-wide.parquet']);
  const large = countMany(500_001);
  expect(pathsOf(large, 'figures')).not.toContain('/data/figures.parquet');
  expect(pathsOf(large, 'figures-wide')).toEqual([]);
  expect(listPartitions(large).map(({ table, files }) => [table.name, files.length])).toEqual([
    ['figures', 1],
    ['figures-wide', 1],
  ]);
});

test('without reports there is no example of one', () => {
  expect(listApi(makeCorpus([])).some(({ pattern }) => pattern.includes('{id}'))).toBe(false);
});
