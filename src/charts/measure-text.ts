// A text and its size → an estimate of its width and box, the same on every machine: no font is asked.
import type { TextShape } from './scene.ts';
import { textSizes } from './text-sizes.ts';

const isWide = (code: number): boolean =>
  code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2190 && code <= 0x25ff);
const narrow = new Set([..." ,.:;'|!iljtfI"]);
const broad = new Set([...'mwMW%@']);

/** In em. Digits and most Latin letters count 0.55, Chinese characters and full-width signs 1. */
function widthOf(char: string): number {
  if (isWide(char.codePointAt(0) ?? 0)) return 1;
  if (narrow.has(char)) return 0.32;
  if (broad.has(char)) return 0.86;
  return /[A-Z]/.test(char) ? 0.68 : 0.57;
}

/** Charts of one build share few characters, and every place of a label is measured. */
const widths = new Map<string, number>();

function recallWidth(char: string): number {
  const known = widths.get(char) ?? widthOf(char);
  widths.set(char, known);
  return known;
}

export function measureText(text: string, size: number): number {
  let sum = 0;
  for (const char of text) sum += recallWidth(char);
  return sum * size;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const shares = { start: 0, middle: 0.5, end: 1 } as const;

export function boxOfText({ role, anchor, x, y, text }: Omit<TextShape, 'kind'>): Box {
  const size = textSizes[role];
  const width = measureText(text, size);
  const left = x - shares[anchor] * width;
  return { left, top: y - 0.82 * size, right: left + width, bottom: y + 0.2 * size };
}

export const doBoxesMeet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
