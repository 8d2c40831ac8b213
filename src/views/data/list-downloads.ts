// The corpus and the exported tables → the files that the export writes into `data/`, without the sizes: it runs later.

import { metrics } from '../../forms/catalogue.ts';
import type { WordKey } from '../../i18n/translate.ts';
import type { TableShape } from '../../publish/column.ts';
import { tables } from '../../publish/tables/index.ts';
import { rules } from '../../report/check/rules.ts';
import { type Corpus, rememberByCorpus } from '../../store/corpus.ts';
import { indexRegions } from '../region/index-regions.ts';

function count(corpus: Corpus): Readonly<Record<string, number>> {
  const { reports, agencies, findings, years } = corpus;
  return {
    figures: reports.reduce((sum, { report }) => sum + report.figures.length, 0),
    reports: reports.length,
    findings: [...findings.values()].reduce((sum, file) => sum + file.findings.length, 0),
    agencies: agencies.length,
    metrics: metrics.length,
    regions: indexRegions(corpus).size,
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
