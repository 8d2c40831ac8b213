// Scripts, JSON, form fields and escaped text of a page → the HTML documents that were written into them as strings.
import type { Position } from 'unist';
import type { Snippet } from './flow.ts';
import { readStringLiterals } from './read-string-literals.ts';

/** HTML that stood in the page as a string; its nodes have the string's position. */
export interface EscapedHtml {
  html: string;
  position?: Position;
}

const MARKUP = /<\/?(?:p|div|span|br|table|td|section|h[1-6])\b/i;
const ESCAPED_MARKUP = /&lt;\/?(?:p|div|span|br|table|td|section|h[1-6])\b|\\u003c|%3C(?:p|div|span|table)\b/i;
const HAN = /\p{Script=Han}/gu;
/** Fewer characters than this are a menu's or a message's; without markup it takes more to be a document. */
const MIN_HAN = 60;
const MIN_PLAIN_HAN = 200;

/** Strings that hold Chinese text, in order, each once. */
export function recoverEscaped(snippets: Snippet[]): EscapedHtml[] {
  const found = new Map<string, EscapedHtml>();
  for (const snippet of snippets) {
    for (const text of listStrings(snippet)) {
      const html = asHtml(unescapeMarkup(text));
      if (html === undefined || found.has(html)) continue;
      found.set(html, snippet.position ? { html, position: snippet.position } : { html });
    }
  }
  return [...found.values()];
}

/** Whether text is HTML source rather than something to read. */
export function holdsMarkup(text: string): boolean {
  return MARKUP.test(text);
}

function listStrings({ text, isScript }: Snippet): string[] {
  return isScript ? readStringLiterals(text) : [text];
}

function asHtml(text: string): string | undefined {
  const han = text.match(HAN)?.length ?? 0;
  if (MARKUP.test(text)) return han >= MIN_HAN ? text : undefined;
  return han >= MIN_PLAIN_HAN ? text.replace(/\n/g, '<br>') : undefined;
}

/** Undoes a second escaping inside the string, where there is one. */
function unescapeMarkup(text: string): string {
  if (MARKUP.test(text) || !ESCAPED_MARKUP.test(text)) return text;
  if (/%3C/i.test(text)) return decodePercent(text);
  return text
    .replace(/\\u003c/gi, '<')
    .replace(/\\u003e/gi, '>')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
