// Scripts, JSON, form fields and escaped text of a page → the HTML documents that were written into them as strings.
import type { Position } from 'unist';
import type { Snippet } from '../flow/flow.ts';

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

const QUOTES = new Set(['"', "'", '`']);
/** Shorter strings hold no document. */
const MIN_LENGTH = 40;

/** Reads tolerantly: an unclosed literal ends the reading, an unknown escape is its character. */
function readStringLiterals(source: string): string[] {
  const literals: string[] = [];
  const open = /["'`]|\/\/|\/\*/g;
  for (let match = open.exec(source); match; match = open.exec(source)) {
    const [mark] = match;
    const end = QUOTES.has(mark) ? findEnd(source, mark, match.index + 1) : findCommentEnd(source, mark, match.index);
    if (end === -1) return literals;
    if (QUOTES.has(mark) && end - match.index > MIN_LENGTH) {
      literals.push(unescapeLiteral(source.slice(match.index + 1, end)));
    }
    open.lastIndex = end + 1;
  }
  return literals;
}

function findEnd(source: string, quote: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === quote) return at;
  }
  return -1;
}

function findCommentEnd(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark === '//' ? '\n' : '*/', from + 2);
  return mark === '//' || end === -1 ? end : end + 1;
}

const ESCAPE = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi;
const CONTROL: Record<string, string> = { n: '\n', r: '\n', t: '\t', b: '', f: '', v: '', 0: '' };

/** An unknown escape is its character. */
export function unescapeLiteral(literal: string): string {
  return literal.replace(ESCAPE, (_, point?: string, unit?: string, byte?: string, char = '') => {
    const hex = point ?? unit ?? byte;
    if (hex === undefined) return CONTROL[char] ?? char;
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}
