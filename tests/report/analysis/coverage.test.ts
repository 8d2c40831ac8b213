// What is held of a year: full, partial or missing.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeCompleteness } from '../../../src/report/analysis/completeness.ts';
import { countCoverage, coverageRow } from '../../../src/report/analysis/coverage.ts';
import { type ReportFile, reportFile } from '../../../src/report/model/report.ts';
import { countFigures } from '../../../src/store/corpus.ts';
import { storeReport } from '../../../src/store/record.ts';
import { makeFile, makeReport } from '../../views/make-report.ts';
import { makeCorpus } from '../../views/region/make-corpus.ts';

const read = (path: string): ReportFile =>
  reportFile.parse(JSON.parse(readFileSync(new URL(`../../../content/reports/${path}.json`, import.meta.url), 'utf8')));
const whole = read('371000-kjj/2021');
const change = (fields: Partial<ReportFile['report']>): ReportFile => ({
  ...whole,
  report: { ...whole.report, ...fields },
});

test.each([
  ['371000-kjj/2021', 'full'],
  ['371000-kjj/2016', 'full'],
  ['371000-gxj/2020', 'partial'],
  ['371003-kjj/2022', 'partial'],
])('%s is %s', (path, completeness) => {
  expect(judgeCompleteness(read(path).report)).toBe(completeness);
});

const { figures } = whole.report;

test.each([
  ['a table is missing', { figures: figures.filter(({ metric }) => !metric.startsWith('appeals.')) }],
  ['a row is missing', { figures: figures.filter(({ metric }) => !metric.startsWith('requests.granted.')) }],
  ['a column is missing', { figures: figures.filter(({ metric }) => !metric.endsWith('.natural')) }],
  [
    'a cell is blank',
    { figures: figures.map((one, index) => (index > 0 ? one : { ...one, status: 'blank' as const, value: null })) },
  ],
  [
    'a row was cut short',
    { notes: [{ code: 'short_row' as const, message: { code: 'notes.short_row.appeals', values: { raw: '1 2' } } }] },
  ],
  ['nothing was read', { figures: [] }],
])('it is partial where %s', (_, fields) => {
  expect(judgeCompleteness(change(fields).report)).toBe('partial');
});

test('a form without tables is full where its text gives a figure', () => {
  const file = makeFile(makeReport({ template: '2008' }, { 'narrative.disclosed': 12 }));
  expect(judgeCompleteness(file.report)).toBe('full');
});

test('a row has a cell for every year, and a link only where there is a report', () => {
  const row = coverageRow({ reports: [storeReport(whole)] }, { from: 2020, to: 2022 });
  expect(row).toEqual([
    { year: 2020, state: 'missing', path: null },
    { year: 2021, state: 'full', path: '/agency/371000-kjj/2021/' },
    { year: 2022, state: 'missing', path: null },
  ]);
  expect(countCoverage([row])).toEqual({ full: 1, partial: 0, missing: 2 });
  expect(coverageRow({ reports: [] }, { from: 1, to: 0 })).toEqual([]);
});

test('figures are counted where they are numbers, all other cells apart, on every page alike', () => {
  const corpus = makeCorpus([
    { id: '371000-kjj', figures: { 'requests.received.total': 0, 'requests.granted.total': 3 } },
    { id: '370300-kjj', figures: { 'requests.received.total': { value: null, status: 'blank' } } },
  ]);
  expect(countFigures(corpus)).toEqual({ figures: 2, absent: 1 });
});
