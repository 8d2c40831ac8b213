// The corpus and the exported tables → the files that the export writes, in `data/` and in the API, without the sizes: it runs later.

import { metrics } from '../../forms/catalogue.ts';
import { rateDefinitions } from '../../forms/rates.ts';
import type { WordKey } from '../../i18n/translate.ts';
import { computeRate } from '../../report/analysis/compute-rate.ts';
import { isContradicted, matchDoubts } from '../../report/check/match-doubts.ts';
import { rules } from '../../report/check/rules.ts';
import type { Report } from '../../report/model/report.ts';
import { isSameReport, reportPath } from '../../report/model/report-key.ts';
import { findResidents } from '../../report/registry/population.ts';
import type { TableShape } from '../../store/column.ts';
import { type Corpus, chooseExample, rememberByCorpus } from '../../store/corpus.ts';
import { apiSchemas } from '../schema/index.ts';
import { tables } from '../tables/index.ts';

function countRates({ findings, registry }: Corpus, report: Report): number {
  const own = findings.get(reportPath(report))?.findings ?? [];
  const ofYears = findings.get(`${report.agencyId}/series`)?.findings ?? [];
  const doubts = matchDoubts(report, [...own, ...ofYears.filter(({ of }) => of && isSameReport(of, report))]);
  const residents = findResidents(registry.population, report);
  return rateDefinitions.filter(
    (definition) => computeRate(report, definition, residents, isContradicted(doubts)).state === 'known',
  ).length;
}

function count(corpus: Corpus): Readonly<Record<string, number>> {
  const { reports, agencies, findings, years } = corpus;
  return {
    rates: reports.reduce((sum, { report }) => sum + countRates(corpus, report), 0),
    figures: reports.reduce((sum, { report }) => sum + report.figures.length, 0),
    reports: reports.length,
    findings: [...findings.values()].reduce((sum, file) => sum + file.findings.length, 0),
    agencies: agencies.length,
    metrics: metrics.length,
    regions: new Set(agencies.flatMap(({ regions }) => regions)).size,
    checks: rules.length,
    coverage: years ? agencies.length * (years.to - years.from + 1) : 0,
  };
}

/** By the name of the table. */
export const countRows = rememberByCorpus(count);

export interface DownloadFile {
  /** From the root of the site. */
  path: string;
  words: WordKey;
  /** Media type. */
  type: string;
  /** Counts the parts of a table that one sheet cannot hold. */
  part?: number;
}

export interface Download {
  table: TableShape;
  rows: number;
  files: readonly DownloadFile[];
}

/** What a sheet of Excel holds, less the header: the export goes on in a further file. */
export const mostSheetRows = 1_048_575;

function listSheets(name: string, rows: number): DownloadFile[] {
  const parts = Math.max(1, Math.ceil(rows / mostSheetRows));
  const more = Array.from({ length: parts - 1 }, (_, index): DownloadFile => {
    const part = index + 2;
    return { path: `/data/${name}.${part}.excel.csv`, words: 'export.pageExcelPart', type: 'text/csv', part };
  });
  return [{ path: `/data/${name}.excel.csv`, words: 'export.pageExcel', type: 'text/csv' }, ...more];
}

const figureFiles: readonly DownloadFile[] = [
  { path: '/data/figures.parquet', words: 'export.pageParquet', type: 'application/vnd.apache.parquet' },
  { path: '/data/figures.ndjson', words: 'export.pageNdjson', type: 'application/x-ndjson' },
];

function listFiles(name: string, rows: number): DownloadFile[] {
  return [
    { path: `/data/${name}.csv`, words: 'export.pageCsv', type: 'text/csv' },
    ...listSheets(name, rows),
    ...(name === 'figures' ? figureFiles : []),
    { path: `/data/${name}.csv-metadata.json`, words: 'export.pageCsvw', type: 'application/json' },
  ];
}

export function listDownloads(corpus: Corpus): Download[] {
  const counts = countRows(corpus);
  return tables.map((table) => {
    const rows = counts[table.name] ?? 0;
    return { table, rows, files: listFiles(table.name, rows) };
  });
}

/** The figures once more, a file a year; a year whose reports list none has no file. */
export function listPartitions({ reports }: Corpus): { year: number; path: string }[] {
  const filled = reports.filter(({ report }) => report.figures.length > 0);
  const years = [...new Set(filled.map(({ report }) => report.year))].sort((a, b) => a - b);
  return years.map((year) => ({ year, path: `/data/figures/year=${year}/part-0.parquet` }));
}

/** What describes the tables. */
export const descriptions: readonly { path: string; words: WordKey }[] = [
  { path: '/data/SHA256SUMS', words: 'export.pageSums' },
  { path: '/data/datapackage.json', words: 'export.pagePackage' },
  { path: '/data/catalog.jsonld', words: 'export.pageCatalog' },
  { path: '/data/data-dictionary.md', words: 'export.pageDictionaryMd' },
  { path: '/data/data-dictionary.json', words: 'export.pageDictionaryJson' },
  { path: '/data/CHANGES.md', words: 'export.pageChangesMd' },
  { path: '/data/changes.json', words: 'export.pageChangesJson' },
];

export interface ApiAddress {
  /** With the places that a reader fills in: `/api/v1/agency/{id}.json`. */
  pattern: string;
  words: WordKey;
  /** Paths from the root of the site. */
  examples: readonly string[];
}

const lists: readonly (readonly [name: string, words: WordKey])[] = [
  ['agencies', 'export.pageApiAgencies'],
  ['regions', 'export.pageApiRegions'],
  ['metrics', 'export.pageApiMetrics'],
  ['checks', 'export.pageApiChecks'],
  ['coverage', 'export.pageApiCoverage'],
];

const both = (stem: string): string[] => [`${stem}.json`, `${stem}.csv`];

function describeOnes(corpus: Corpus): ApiAddress[] {
  const agency = chooseExample(corpus);
  const report = agency?.reports.at(-1)?.report;
  if (!agency || !report) return [];
  return [
    {
      pattern: '/api/v1/agency/{id}.json',
      words: 'export.pageApiAgency',
      examples: both(`/api/v1/agency/${agency.id}`),
    },
    {
      pattern: '/api/v1/report/{id}/{year}.json',
      words: 'export.pageApiReport',
      examples: both(`/api/v1/report/${reportPath(report)}`),
    },
  ];
}

/** The corpus → the addresses of the static API, each with files that exist as examples. */
export function listApi(corpus: Corpus): ApiAddress[] {
  return [
    ...lists.map(([name, words]) => ({
      pattern: `/api/v1/${name}.json`,
      words,
      examples: both(`/api/v1/${name}`),
    })),
    ...describeOnes(corpus),
    {
      pattern: '/api/v1/schema/{name}.json',
      words: 'export.pageApiSchema',
      examples: Object.keys(apiSchemas).map((name) => `/api/v1/schema/${name}.json`),
    },
  ];
}

/** Everything that the export writes for programs, as the page of the data lists it. */
export interface PublishedFiles {
  downloads: readonly Download[];
  /** The figures a file a year. */
  partitions: readonly { year: number; path: string }[];
  api: readonly ApiAddress[];
}

export const listPublished = (corpus: Corpus): PublishedFiles => ({
  downloads: listDownloads(corpus),
  partitions: listPartitions(corpus),
  api: listApi(corpus),
});
