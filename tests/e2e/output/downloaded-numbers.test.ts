// The files for download → every figure of the golden reports under its id and its names, and no other figure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, inject, test } from 'vitest';
import { writeFigures } from '../../../src/client/figure-table.ts';
import { readCsv } from '../../publish/parse-csv.ts';
import { readTable } from '../../scripts/export/read-table.ts';
import { type GoldenFigure, listFigures, reportNames } from '../support/goldens.ts';

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const { folder } = site;
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** A record of any of the files: names of columns are the same in all. */
type Entry = Record<string, unknown>;

async function readParquet(path: string): Promise<Entry[]> {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, path));
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
}

/** Of the report `agency/year`: what is told of each figure, in one line. */
const describeEntries = (entries: readonly Entry[], report: string): string[] =>
  entries
    .filter(({ agency_id, year }) => `${agency_id}/${year}` === report)
    .map(({ metric, metric_zh, metric_en, value }) => `${metric}: ${metric_zh}, ${metric_en} = ${Number(value)}`)
    .toSorted();

const describeFigures = (figures: readonly GoldenFigure[]): string[] =>
  figures.map(({ metric, zh, en, value }) => `${metric}: ${zh}, ${en} = ${value}`).toSorted();

const wholes: Record<string, Entry[]> = {
  'figures.csv.gz': readCsv(readTable(join(folder, 'data'), 'figures')),
  'figures.excel.csv': readCsv(read('data/figures.excel.csv')),
  'figures.parquet': await readParquet('data/figures.parquet'),
};

interface ApiAgency {
  reports: { year: number }[];
  figures: Record<string, { values: (number | null)[] }>;
}
interface ApiReport {
  figures: { metric: string; value: number }[];
}
interface ApiMetrics {
  metrics: { id: string; name: { zh: string; en: string } }[];
}
const apiMetrics: ApiMetrics = JSON.parse(read('api/v1/metrics.json'));
const namesInApi = new Map(apiMetrics.metrics.map(({ id, name }) => [id, `${name.zh}, ${name.en}`]));
const namesInTable = new Map(
  readCsv(read('data/metrics.csv')).map(({ metric, metric_zh, metric_en }) => [metric, `${metric_zh}, ${metric_en}`]),
);

describe.each(reportNames)('%s', (report) => {
  const figures = listFigures(report);
  const [agency, year] = report.split('/');

  test.each(Object.entries(wholes))('%s', (_, entries) => {
    expect(describeEntries(entries, report)).toEqual(describeFigures(figures));
  });

  test('what its page saves as CSV', () => {
    const text = writeFigures(
      [JSON.parse(read(`api/v1/report/${report}.json`))],
      JSON.parse(read('api/v1/metrics.json')),
    );
    expect(describeEntries(readCsv(text), report)).toEqual(describeFigures(figures));
  });

  test('the lists of its body', () => {
    const told: ApiAgency = JSON.parse(read(`api/v1/agency/${agency}.json`));
    const at = told.reports.findIndex(({ year: own }) => String(own) === year);
    const lines = Object.entries(told.figures).flatMap(([metric, { values }]) =>
      typeof values[at] === 'number' ? [`${metric}: ${namesInApi.get(metric)} = ${values[at]}`] : [],
    );
    expect(lines.toSorted()).toEqual(describeFigures(figures));
  });

  test('JSON of the API, with its dictionary and the one in CSV', () => {
    const told: ApiReport = JSON.parse(read(`api/v1/report/${report}.json`));
    for (const names of [namesInApi, namesInTable]) {
      const lines = told.figures.map(({ metric, value }) => `${metric}: ${names.get(metric)} = ${value}`);
      expect(lines.toSorted()).toEqual(describeFigures(figures));
    }
  });
});
