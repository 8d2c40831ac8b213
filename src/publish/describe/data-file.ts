// A file in the folder of bulk data, as the descriptions of that folder list it.

export interface DataFile {
  /** Path in the folder: `figures.csv.gz`, `figures/part=3710/part-0.parquet`. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A larger table has no file for spreadsheets. */
export const mostSheetRows = 10_000;

/** Beyond so many figures they are there by part only: a file would pass what hosts take, and be written again for each report. */
export const mostWholeRows = 500_000;

/** Up to so many figures the tables are there once more in one archive, and the pages as Markdown in another: beyond that they would be a tenth of the site. */
export const mostArchivedRows = 100_000;

/** All tables in one file, of a small site. */
export const wholeZip = 'mingbai-data.zip';

/** The pages of bodies and reports as Markdown, from the root of the site. */
export const twinZip = '/data/pages-markdown.zip';

export type DataFormat = 'csv' | 'excel' | 'parquet' | 'json' | 'markdown';

export const mediaTypes: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv',
  excel: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json',
  markdown: 'text/markdown',
};

const endings: readonly (readonly [ending: string, format: DataFormat])[] = [
  ['.excel.csv', 'excel'],
  ['.csv', 'csv'],
  ['.csv.gz', 'csv'],
  ['.parquet', 'parquet'],
  ['.json', 'json'],
  ['.md', 'markdown'],
];

/** Its media type is that of what is in it. */
export const isGzipped = (path: string): boolean => path.endsWith('.gz');

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
