// A report and its source → how to cite the original document: GB/T 7714—2015 and BibTeX.
import type { ReportFile } from '../../report/model/report.ts';

export interface CitedReport {
  /** `371000-kjj-2021`. */
  key: string;
  /** Who published it. */
  publisher: string;
  title: string;
  /** The year it is about. */
  year: number;
  /** ISO date; null where the document does not say. */
  published: string | null;
  url: string | null;
  /** The day our copy was fetched; there is no clock in a static page. */
  retrieved: string | null;
}

export function describeCitation({ report, source }: ReportFile): CitedReport {
  return {
    key: `${report.agencyId}-${report.year}`,
    publisher: source.publisher ?? report.agency,
    title: source.title ?? report.title,
    year: report.year,
    published: report.published,
    url: source.url,
    retrieved: source.retrieved,
  };
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The letters that TeX reads as commands. */
const escapeTex = (words: string): string =>
  words.replace(/[\\~^]|[&%$#_{}]/g, (letter) => escapes[letter] ?? `\\${letter}`);

/** Double braces keep the names of bodies and titles as they are. */
const keep = (words: string): string => `{${escapeTex(words)}}`;

/** A field whose value nobody knows is left out, never guessed: the year of a report is not the year it is about. */
export function citeBibtex({ key, publisher, title, year, published, url, retrieved }: CitedReport): string {
  const fields: [string, string | null][] = [
    ['author', keep(publisher)],
    ['title', keep(title)],
    ['institution', keep(publisher)],
    ['year', published?.slice(0, 4) ?? null],
    ['date', published],
    ['url', url],
    ['urldate', url === null ? null : retrieved],
    ['note', `Report on the year ${year}`],
    ['language', 'Chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@techreport{${key},`, ...lines, '}'].join('\n');
}

/** `R` is a report, `R/OL` one that is read online; dates stand as the standard puts them. */
export function citeGbt({ publisher, title, published, url, retrieved }: CitedReport): string {
  const kind = url === null ? 'R' : 'R/OL';
  const dates = `${published === null ? '' : `(${published})`}${url !== null && retrieved !== null ? `[${retrieved}]` : ''}`;
  return [`${publisher}`, `${title}[${kind}]`, dates, url ?? '']
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
