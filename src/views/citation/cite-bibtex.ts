// A cited report → its BibTeX entry.
import type { CitedReport } from './citation.ts';

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
