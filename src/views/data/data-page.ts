// The corpus and its releases → what the page of the data says beside the files themselves: counts, feeds, examples, changes.
import { headline } from '../../forms/editions.ts';
import { formatNumber, type Language, translate, type WordKey } from '../../i18n/translate.ts';
import { type Corpus, chooseExample, countFigures } from '../../store/corpus.ts';
import type { Release } from '../../store/snapshot.ts';
import { nameAgency, namePlace } from '../names.ts';
import { type ReleaseSummary, summarizeRelease } from './releases.ts';

export interface Example {
  /** Reads the one file of all figures, which a large site has not. */
  needsWhole?: true;
  words: WordKey;
  language: 'sql' | 'python' | 'shell';
  code: string;
}

const sums = `WHERE metric = '${headline}' AND scope = 'agency' GROUP BY year ORDER BY year`;

/** One-line programs, as the page shows them and the tests run them; they read files of `data/` in the current folder. */
export const examples: readonly Example[] = [
  {
    needsWhole: true,
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
    code: `SELECT year, sum(value), count(value) FROM read_csv('figures.csv.gz', types = {'region': 'VARCHAR'}) ${sums}`,
  },
  {
    words: 'export.pageExamplePandas',
    language: 'python',
    code: `import pandas as pd; pd.read_csv("figures.csv.gz", dtype={"region": str}).query("metric == '${headline}' and scope == 'agency'").groupby("year")["value"].agg(["sum", "count"])`,
  },
  { words: 'export.pageExampleSums', language: 'shell', code: 'sha256sum -c --ignore-missing SHA256SUMS' },
];

/** An Atom feed. */
interface FeedView {
  /** With the places that a reader fills in. */
  pattern: string;
  path: string;
  label: string;
}

/** Of the site, of a place, of a body. */
function listFeeds(language: Language, corpus: Corpus): FeedView[] {
  const agency = chooseExample(corpus);
  // Without reports there is no feed.
  if (!agency) return [];
  const { id, region } = agency;
  const place = namePlace(language, region, corpus.registry);
  return [
    { pattern: '/feed.xml', path: '/feed.xml', label: translate(language, 'export.pageFeedSite') },
    {
      pattern: '/region/{code}/feed.xml',
      path: `/region/${region}/feed.xml`,
      label: translate(language, 'export.pageFeedRegion', { name: place }),
    },
    {
      pattern: '/agency/{id}/feed.xml',
      path: `/agency/${id}/feed.xml`,
      label: translate(language, 'export.pageFeedAgency', { name: nameAgency(language, agency) }),
    },
  ];
}

interface CitedData {
  /** Address of the page; null where the site does not know its own. */
  url: string | null;
  /** ISO date of the newest release; null before the first. */
  date: string | null;
}

/** By GB/T 7714—2015 for data sets. */
export function citeDataGbt({ url, date }: CitedData): string {
  const kind = url === null ? 'DS' : 'DS/OL';
  const parts = [
    `${translate('zh', 'export.dataPublisher')}.`,
    ` ${translate('zh', 'export.dataTitle')}[${kind}].`,
    date === null ? '' : ` (${date}).`,
    url === null ? '' : ` ${url}.`,
  ];
  return parts.join('');
}

export function citeDataBibtex({ url, date }: CitedData): string {
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', `{${translate('en', 'export.dataPublisher')}}`],
    ['title', `{${translate('en', 'export.dataTitle')}}`],
    ['year', date === null ? null : date.slice(0, 4)],
    ['date', date],
    ['url', url],
    ['note', 'CC BY 4.0'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return ['@misc{mingbai,', ...lines, '}'].join('\n');
}

export interface DataPageView {
  counts: { reports: string; figures: string };
  /** Figures that are listed without a number. */
  absent: number;
  feeds: readonly FeedView[];
  /** ISO date of the newest release; null before the first. */
  date: string | null;
  /** The newest first. */
  releases: readonly ReleaseSummary[];
}

export function viewData(language: Language, corpus: Corpus, releases: readonly Release[]): DataPageView {
  const { figures, absent } = countFigures(corpus);
  return {
    counts: { reports: formatNumber(corpus.reports.length), figures: formatNumber(figures) },
    absent,
    feeds: listFeeds(language, corpus),
    date: releases[0]?.date ?? null,
    releases: releases.map(summarizeRelease),
  };
}
