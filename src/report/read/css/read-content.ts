// The `content` of a style sheet → the text that it prints.
import { NO_TEXT } from '../../text/no-text.ts';

const PIECE =
  /"((?:[^"\\]|\\[\s\S])*)(?:"|\\?$)|'((?:[^'\\]|\\[\s\S])*)(?:'|\\?$)|attr\(\s*([\w-]+)(?![\w-])[^()]*\)|counters?\([^()]*\)/gi;
/** Characters of icon fonts. */
const ICONS = /[\ue000-\uf8ff]/g;

/** A counter prints a number that is not known; pictures are left out, as most are bullets. */
export function readContent(content: string, readAttribute: (name: string) => string | undefined): string {
  const [printed = ''] = content.split(/\/(?=\s*["'])/);
  return Array.from(printed.matchAll(PIECE), ([, double, single, name]) => {
    if (name !== undefined) return readAttribute(name) ?? '';
    return double ?? single ?? NO_TEXT;
  })
    .join('')
    .replace(/\\a\s?/gi, ' ')
    .replace(ICONS, '');
}
