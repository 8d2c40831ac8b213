// A file in the folder of bulk data, as the descriptions of that folder list it.

export interface DataFile {
  /** Path in the folder: `figures.csv`, `figures/year=2021/part-0.parquet`. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export type DataFormat = 'csv' | 'excel' | 'parquet' | 'ndjson' | 'json' | 'markdown';

export const mediaTypes: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv',
  excel: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
  markdown: 'text/markdown',
};

const endings: readonly (readonly [ending: string, format: DataFormat])[] = [
  ['.excel.csv', 'excel'],
  ['.csv', 'csv'],
  ['.parquet', 'parquet'],
  ['.ndjson', 'ndjson'],
  ['.json', 'json'],
  ['.md', 'markdown'],
];

export function formatOf(path: string): DataFormat {
  const found = endings.find(([ending]) => path.endsWith(ending));
  if (!found) throw new Error(`${path}: nobody said what format that is`);
  return found[1];
}

/** What all of it is, for whoever catalogues it. */
export interface DataRelease {
  /** Of the program. */
  readonly version: string;
  /** ISO date of the latest release of the data; null before the first. */
  readonly date: string | null;
  readonly years: { from: number; to: number } | null;
  /** Whose reports were read, each with the address of one of them where there is one. */
  readonly sources: readonly { title: string; url: string | null }[];
  readonly files: readonly DataFile[];
}
