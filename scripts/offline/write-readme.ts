// The version → README.txt of the offline copy: how to open it and what it lacks, in both languages.
import { languages, translate, type WordKey } from '../../src/i18n/translate.ts';

const paragraphs: readonly WordKey[] = [
  'export.pageOfflineOpen',
  'export.pageOfflineWithout',
  'export.pageOfflineData',
  'export.pageOfflineLicence',
];

export function writeReadme(version: string): string {
  const parts = languages.map((language) => {
    const title = translate(language, 'export.pageOfflineTitle', { version });
    return [title, ...paragraphs.map((key) => translate(language, key))].join('\r\n\r\n');
  });
  // Plain editors of Windows want its line ends, and the mark that says the encoding.
  return `\u{feff}${parts.join('\r\n\r\n----\r\n\r\n')}\r\n`;
}
