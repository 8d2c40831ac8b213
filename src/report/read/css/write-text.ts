// Pieces of text with their looks → the line that a reader sees.
import { raiseText } from '../../text/footnote-marks.ts';
import { NO_TEXT, tidyText } from '../../text/shown-text.ts';
import { type Look, looksAlike } from './look.ts';

/** A line being written. */
export interface Writing {
  pieces: string[];
  /** Pieces whose ink cannot be told from the ground; whether their ink is that of a word. */
  faint: Map<number, boolean>;
  /** Look of the last piece that was not blank. */
  last: Look | undefined;
}

/** `struck`: something is printed that no longer holds; `unseen`: nothing is. */
export type Written = 'text' | 'struck' | 'unseen';

/** Put where something stands that is no text; only beside digits it stays. */
const OBJECT = '\ufffc';
const COUNT = /[。；，,;]|\d\s*(?:万|余|多)?(?:件|条|项|次|个|份|篇|人|元|期|场|起)/;
const LEAST_SIZE = 2;
/** A digit this much smaller or larger than the one before it is no part of the same number. */
const SEAM = 0.85;

export function startWriting(): Writing {
  return { pieces: [], faint: new Map(), last: undefined };
}

export function writeText(writing: Writing, source: string, look: Look): Written {
  const isBlank = source.trim() === '';
  if (look.box === 'none' || look.unseen || look.invisible || look.size < LEAST_SIZE) return 'unseen';
  if (look.struck) return isBlank ? 'unseen' : 'struck';
  const text = isBlank ? source : dress(writing, source, look);
  if (isFaint(look)) writing.faint.set(writing.pieces.length, look.inkInLine);
  writing.pieces.push(text);
  if (!isBlank) writing.last = look;
  return 'text';
}

/** A picture, a field, a drawing. */
export function writeObject(writing: Writing): void {
  writing.pieces.push(OBJECT);
}

/** The line's text; empty where nothing can be seen. */
export function finishWriting(writing: Writing, isCell: boolean): string {
  return tidyText(markObjects(dropFaint(writing, isCell), isCell));
}

function dress(writing: Writing, source: string, look: Look): string {
  const text = look.moved ? source.replace(/[\d０-９]/gu, NO_TEXT) : source;
  const before = endOf(writing.pieces);
  const isBehindDigit = /[\d０-９]\s*$/u.test(before);
  const isMark = look.raised === 'mark' || (isBehindDigit && (look.isReference || look.raised === 'shifted'));
  if (isMark && writing.last?.raised !== look.raised) return raiseText(text, isBehindDigit);
  if (isMark) return raiseText(text, false);
  return isSeam(writing.last, look) && /[\d０-９]$/u.test(before) && /^[\d０-９]/u.test(text) ? NO_TEXT + text : text;
}

function endOf(pieces: readonly string[]): string {
  return pieces.findLast((piece) => piece.trim() !== '') ?? '';
}

/** Two runs of digits that touch, though they are not set as one number. */
function isSeam(last: Look | undefined, look: Look): boolean {
  if (!last) return false;
  const ratio = last.size / look.size;
  return ratio < SEAM || ratio > 1 / SEAM || last.link !== look.link || (last.isLeftward && look.isLeftward);
}

function isFaint({ ink, ground }: Look): boolean {
  return ink !== undefined && (ink[3] < 0.1 || (ground !== undefined && looksAlike(ink, ground)));
}

/** White words on a ground that only a style sheet elsewhere knows are headings; figures and sentences are not read. */
function dropFaint({ pieces, faint }: Writing, isCell: boolean): string {
  if (faint.size === 0) return pieces.join('');
  const plain = pieces.filter((_, at) => !faint.has(at)).join('');
  if (plain.trim() !== '') return plain;
  const text = pieces.join('');
  const isUnread = isCell ? /\d/.test(text) : [...faint.values()].some((isWord) => isWord) || COUNT.test(text);
  return isUnread ? '' : text;
}

/** In a sentence something that is no text matters inside a number only, not at the line's beginning. */
function markObjects(text: string, isCell: boolean): string {
  if (!text.includes(OBJECT)) return text;
  const pieces = text.split(OBJECT);
  return pieces.reduce((before, behind) => {
    const isBehindDigit = /[\d０-９]\s{0,3}$/u.test(before.slice(-4));
    const isBeforeDigit = /^\s{0,3}[\d０-９]/u.test(behind) && (isCell || before.trim() !== '');
    return before + (isBehindDigit || isBeforeDigit ? NO_TEXT : '') + behind;
  });
}
