// Releases in short, and how the data is cited.
import { expect, test } from 'vitest';
import { listApi, listDownloads, listPartitions, mostSheetRows } from '../../../src/publish/describe/list-downloads.ts';
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

test('years without figures have no file of their own', () => {
  const corpus = makeCorpus([
    { id: '371000-kjj', year: 2022, figures: { 'requests.received.total': 1 } },
    { id: '371000-kjj', year: 2021 },
  ]);
  expect(listPartitions(corpus)).toEqual([{ year: 2022, path: '/data/figures/year=2022/part-0.parquet' }]);
});

test('a table that is longer than a sheet goes on in a further file', () => {
  const corpus = makeCorpus([{ id: '371000-kjj' }]);
  const [report] = corpus.reports;
  if (!report) throw new Error('no report');
  const figures = Array.from({ length: mostSheetRows + 1 }, () => ({}));
  const long = {
    ...corpus,
    reports: [{ ...report, report: { ...report.report, figures } }],
  } as unknown as typeof corpus;
  const sheets = listDownloads(long)[0]?.files.filter(({ path }) => path.endsWith('.excel.csv'));
  expect(sheets?.map(({ path, part }) => [path, part])).toEqual([
    ['/data/figures.excel.csv', undefined],
    ['/data/figures.2.excel.csv', 2],
  ]);
});

test('without reports there is no example of one', () => {
  expect(listApi(makeCorpus([])).some(({ pattern }) => pattern.includes('{id}'))).toBe(false);
});
