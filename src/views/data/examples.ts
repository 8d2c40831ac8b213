// Data table: one-line programs that read the downloads, as the page shows them and the tests run them.
import { headline } from '../../forms/editions.ts';
import type { WordKey } from '../../i18n/translate.ts';

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
