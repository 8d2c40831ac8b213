// The address and date of the data → how to cite it: GB/T 7714—2015 for data sets, and BibTeX.
import { translate } from '../../i18n/translate.ts';

export interface CitedData {
  /** Address of the page; null where the site does not know its own. */
  url: string | null;
  /** ISO date of the newest release; null before the first. */
  date: string | null;
}

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
