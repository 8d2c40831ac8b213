// A text and its size → an estimate of its width, its box and its lines, the same on every machine: no font is asked.
import { listMarks, type Shape, type TextShape, textSizes } from './scene.ts';

const isWide = (code: number): boolean =>
  code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2190 && code <= 0x25ff);

/** In em, as in the widest of the usual sans fonts, so that no name is cut where that is the reader's. */
const latinWidths: readonly (readonly [letters: string, width: number])[] = [
  [" ,.:;'|!iljI", 0.32],
  ['tf', 0.38],
  ['r', 0.42],
  ['abdeghnopqu', 0.63],
  ['EFLPTSZ', 0.68],
  ['wM', 0.86],
  ['mW%@', 0.98],
  ['DGHNOQUVKRABCXY', 0.77],
];

const knownWidths = new Map(
  latinWidths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);

/** Digits and other Latin letters count 0.57, Chinese characters and full-width signs 1. */
const widthOf = (char: string): number => (isWide(char.codePointAt(0) ?? 0) ? 1 : (knownWidths.get(char) ?? 0.57));

/** Charts of one build share few characters, and every place of a label is measured. */
const widths = new Map<string, number>();

function recallWidth(char: string): number {
  const known = widths.get(char) ?? widthOf(char);
  widths.set(char, known);
  return known;
}

/** In units of the drawing. */
export function measureText(text: string, size: number): number {
  let sum = 0;
  for (const char of text) sum += recallWidth(char);
  return sum * size;
}

/** In units of the drawing. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const shares = { start: 0, middle: 0.5, end: 1 } as const;

/** Of one line, with what hangs below the base line. */
export function boxOfText({ role, anchor, x, y, text }: Omit<TextShape, 'kind'>): Box {
  const size = textSizes[role];
  const width = measureText(text, size);
  const left = x - shares[anchor] * width;
  return { left, top: y - 0.82 * size, right: left + width, bottom: y + 0.2 * size };
}

/** Whether they cover each other. */
export const doBoxesMeet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The boxes of all texts among the shapes. */
export const listBoxes = (shapes: readonly Shape[]): Box[] =>
  listMarks(shapes).flatMap((shape) => (shape.kind === 'text' ? [boxOfText(shape)] : []));

/** A number keeps its unit, an opening bracket what follows, a closing sign what precedes. */
const piece = /[（(“‘《]*(?:[\d,.]+\s?[\u4e00-\u9fff]?|[A-Za-z0-9’'’.\-–—−≈≥%+/]+|.)[，。；：、？！）)”’》,;:!?]*\s*/gu;

function shorten(line: string, width: number, size: number): string {
  const chars = [...line.trimEnd()];
  while (chars.length > 1 && measureText(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** Broken between Chinese characters and between Latin words; at most `most` lines, what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const next of text.match(piece) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && measureText((last + next).trimEnd(), size) <= width)
      lines[lines.length - 1] = last + next;
    else lines.push(next);
  }
  const kept = lines.slice(0, most).map((line) => line.trimEnd());
  if (lines.length > most) kept.splice(most - 1, 1, shorten(lines.slice(most - 1).join(''), width, size));
  return kept.map((line) => (measureText(line, size) > width ? shorten(line, width, size) : line));
}
