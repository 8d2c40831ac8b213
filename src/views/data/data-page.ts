// Data table: one-line programs that read the downloads, as the page shows them and the tests run them.

import { headline } from '../../forms/editions.ts';
import type { WordKey } from '../../i18n/translate.ts';
import { apiSchemas } from '../../publish/schema/index.ts';
import { reportPath } from '../../report/model/report-key.ts';
import type { Corpus } from '../../store/corpus.ts';

interface ApiAddress {
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

function describeOnes({ agencies }: Corpus): ApiAddress[] {
  const agency = agencies.find(({ id }) => id === '371000-kjj') ?? agencies[0];
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

export interface Example {
  words: WordKey;
  language: 'sql' | 'python' | 'shell';
  code: string;
}

const sums = `WHERE metric = '${headline}' AND scope = 'agency' GROUP BY year ORDER BY year`;

/** They read files of `data/` in the current folder. */
export const examples: readonly Example[] = [
  {
    words: 'export.pageExampleDuckdb',
    language: 'sql',
    code: `SELECT year, sum(value), count(value) FROM 'figures.parquet' ${sums}`,
  },
  {
    words: 'export.pageExampleParts',
    language: 'sql',
    code: `SELECT year, sum(value), count(value) FROM read_parquet('figures/*/*.parquet', hive_partitioning = true) ${sums}`,
  },
  {
    words: 'export.pageExampleCsv',
    language: 'sql',
    code: `SELECT year, sum(value), count(value) FROM read_csv('figures.csv', types = {'region': 'VARCHAR'}) ${sums}`,
  },
  {
    words: 'export.pageExamplePandas',
    language: 'python',
    code: `import pandas as pd; pd.read_csv("figures.csv", dtype={"region": str}).query("metric == '${headline}' and scope == 'agency'").groupby("year")["value"].agg(["sum", "count"])`,
  },
  { words: 'export.pageExampleSums', language: 'shell', code: 'sha256sum -c --ignore-missing SHA256SUMS' },
];
