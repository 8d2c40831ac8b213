// A cited report → its entry by GB/T 7714—2015.
import type { CitedReport } from './citation.ts';

/** `R` is a report, `R/OL` one that is read online; dates stand as the standard puts them. */
export function citeGbt({ publisher, title, published, url, retrieved }: CitedReport): string {
  const kind = url === null ? 'R' : 'R/OL';
  const dates = `${published === null ? '' : `(${published})`}${url !== null && retrieved !== null ? `[${retrieved}]` : ''}`;
  return [`${publisher}`, `${title}[${kind}]`, dates, url ?? '']
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
