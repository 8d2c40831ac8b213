// The corpus and the exported tables → the files that the export writes, in `data/` and in the API, without the sizes: it runs later.

import { metrics } from '../../forms/catalogue.ts';
import type { WordKey } from '../../i18n/translate.ts';
import { rules } from '../../report/check/rules.ts';
import { reportPath } from '../../report/model/report-key.ts';
import type { TableShape } from '../../store/column.ts';
import { type AgencyEntry, type Corpus, chooseExample, listAllReports, rememberByCorpus } from '../../store/corpus.ts';
import { type Bilingual, namesOfRegion } from '../../store/describe-body.ts';
import { partOfBody } from '../../store/part.ts';
import { type ApiFile, apiFiles, apiSchemas, openapiPath } from '../schema/index.ts';
import { figureTable } from '../tables/figures.ts';
import { partedTables, tables } from '../tables/index.ts';
import { wideTable } from '../tables/wide.ts';
import { mediaTypes, mostArchivedRows, mostSheetRows, mostWholeRows, twinZip, wholeZip } from './data-file.ts';

function count(corpus: Corpus): Readonly<Record<string, number>> {
  const { reports, agencies, counted, years } = corpus;
  return {
    rates: counted.rates,
    figures: reports.reduce((sum, { counts }) => sum + counts.figures, 0),
    'figures-wide': reports.filter(({ counts }) => counts.figures > 0).length,
    reports: reports.length,
    findings: counted.findings,
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
}

export interface Download {
  table: TableShape;
  rows: number;
  files: readonly DownloadFile[];
}

const isParted = (name: string): boolean => partedTables.some((table) => table.name === name);

function listCsv(name: string, rows: number): DownloadFile[] {
  const canonical: DownloadFile = isParted(name)
    ? { path: `/data/${name}.csv.gz`, words: 'export.pageCsvGz', type: 'application/gzip' }
    : { path: `/data/${name}.csv`, words: 'export.pageCsv', type: 'text/csv' };
  const sheet: DownloadFile = { path: `/data/${name}.excel.csv`, words: 'export.pageExcel', type: 'text/csv' };
  const columns = `/data/${name}.csv-metadata.json`;
  return [
    canonical,
    ...(rows <= mostSheetRows ? [sheet] : []),
    { path: columns, words: 'export.pageCsvw', type: 'application/json' },
  ];
}

const listParquet = (name: string): DownloadFile[] => [
  { path: `/data/${name}.parquet`, words: 'export.pageParquet', type: mediaTypes.parquet },
];

function listFiles(name: string, rows: number, hasWhole: boolean): DownloadFile[] {
  const inParquet = name === figureTable.name || name === wideTable.name;
  return [...(inParquet && hasWhole ? listParquet(name) : []), ...(name === wideTable.name ? [] : listCsv(name, rows))];
}

const countFigures = (corpus: Corpus): number => countRows(corpus)[figureTable.name] ?? 0;
const hasWholeFiles = (corpus: Corpus): boolean => countFigures(corpus) <= mostWholeRows;
const hasArchives = (corpus: Corpus): boolean => countFigures(corpus) <= mostArchivedRows;

export function listDownloads(corpus: Corpus): Download[] {
  const counts = countRows(corpus);
  return tables.map((table) => {
    const rows = counts[table.name] ?? 0;
    return { table, rows, files: listFiles(table.name, rows, hasWholeFiles(corpus)) };
  });
}

/** A table of figures in a file for each part of the country. */
export interface PartitionedTable {
  table: TableShape;
  files: readonly {
    /** The first digits of the codes of its places. */
    part: string;
    /** Of the place that holds them all. */
    name: Bilingual;
    path: string;
  }[];
}

const filledParts = ({ agencies }: Corpus): string[] => {
  const hasFigures = (agency: AgencyEntry): boolean => listAllReports(agency).some(({ counts }) => counts.figures > 0);
  return [...new Set(agencies.filter(hasFigures).map(({ id }) => partOfBody(id)))].sort();
};

/** The figures once more, a file a part; a part whose reports list none has no file. */
export function listPartitions(corpus: Corpus): PartitionedTable[] {
  const parts = filledParts(corpus);
  const split: readonly TableShape[] = hasWholeFiles(corpus) ? [figureTable] : [figureTable, wideTable];
  return split.map((table) => ({
    table,
    files: parts.map((part) => ({
      part,
      name: namesOfRegion(part.padEnd(6, '0'), corpus.registry),
      path: `/data/${table.name}/part=${part}/part-0.parquet`,
    })),
  }));
}

/** A file about the others. */
export interface Description {
  path: string;
  words: WordKey;
}

/** What describes the tables. */
const descriptions: readonly Description[] = [
  { path: '/data/SHA256SUMS', words: 'export.pageSums' },
  { path: '/data/parts.json', words: 'export.pageParts' },
  { path: '/data/datapackage.json', words: 'export.pagePackage' },
  { path: '/data/catalog.jsonld', words: 'export.pageCatalog' },
  { path: '/data/data-dictionary.md', words: 'export.pageDictionaryMd' },
  { path: '/data/data-dictionary.json', words: 'export.pageDictionaryJson' },
  { path: '/data/croissant.json', words: 'export.pageCroissant' },
  { path: '/data/README.md', words: 'export.pageCard' },
  { path: '/data/CITATION.cff', words: 'export.pageCitation' },
  { path: '/data/CHANGES.md', words: 'export.pageChangesMd' },
  { path: '/data/changes.json', words: 'export.pageChangesJson' },
];

/** What describes the tables and the site; a large one has no one file of all its pages. */
const listDescriptions = (corpus: Corpus): readonly Description[] => [
  ...descriptions,
  ...(hasArchives(corpus) ? [{ path: twinZip, words: 'export.pageTwins' as const }] : []),
  { path: '/llms.txt', words: 'export.pageLlms' },
];

export interface ApiAddress {
  /** With the places that a reader fills in: `/api/v1/agency/{id}.json`. */
  pattern: string;
  words: WordKey;
  /** Paths from the root of the site. */
  examples: readonly string[];
}

/** A pattern with its places filled in for a body and a report that are there; undefined where nothing is. */
function fillIn({ pattern, hasTable }: ApiFile, corpus: Corpus): string[] | undefined {
  if (hasTable) return [pattern, pattern.replace(/\.json$/u, '.csv')];
  const agency = chooseExample(corpus);
  const report = agency?.reports.at(-1)?.report;
  if (!agency || !report) return undefined;
  return [pattern.replace('{id}/{year}', reportPath(report)).replace('{id}', agency.id)];
}

/** The corpus → the addresses of the static API, each with files that exist as examples; those of the data are listed there. */
export function listApi(corpus: Corpus): ApiAddress[] {
  return [
    ...apiFiles
      .filter(({ pattern }) => pattern.startsWith('/api/'))
      .flatMap((file): ApiAddress[] => {
        const examples = fillIn(file, corpus);
        return examples ? [{ pattern: file.pattern, words: file.words, examples }] : [];
      }),
    { pattern: openapiPath, words: 'export.pageApiOpenapi', examples: [openapiPath] },
    {
      pattern: '/api/v1/schema/{name}.json',
      words: 'export.pageApiSchema',
      examples: Object.keys(apiSchemas).map((name) => `/api/v1/schema/${name}.json`),
    },
  ];
}

/** Everything that the export writes for programs, as the page of the data lists it. */
export interface PublishedFiles {
  /** All tables in one file; null where a site is too large for it. */
  wholeZip: string | null;
  downloads: readonly Download[];
  /** The figures a file a part. */
  partitions: readonly PartitionedTable[];
  api: readonly ApiAddress[];
  descriptions: readonly Description[];
}

export const listPublished = (corpus: Corpus): PublishedFiles => ({
  wholeZip: hasArchives(corpus) && corpus.reports.length > 0 ? `/data/${wholeZip}` : null,
  downloads: listDownloads(corpus),
  partitions: listPartitions(corpus),
  api: listApi(corpus),
  descriptions: listDescriptions(corpus),
});
