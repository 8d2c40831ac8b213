// JavaScript or JSON source → the values of its string literals.

import { unescapeLiteral } from './unescape-literal.ts';

const QUOTES = new Set(['"', "'", '`']);
/** Shorter strings hold no document. */
const MIN_LENGTH = 40;

/** Reads tolerantly: an unclosed literal ends the reading, an unknown escape is its character. */
export function readStringLiterals(source: string): string[] {
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
