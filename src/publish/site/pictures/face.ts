// A font as pictures need it, the measures that all their parts share, and how a text is fitted into a width.
import { factsOf, type Language } from '../../../i18n/translate.ts';

/** The width of a text at a size; knows the font. */
export type MeasureText = (text: string, size: number) => number;

export interface Fit {
  size: number;
  lines: readonly string[];
}

interface Room {
  width: number;
  /** From large to small. */
  sizes: readonly number[];
  mostLines: number;
}

const clinging = /^[\s，。；：、！？）」』”’》,.;:!?)\]%]+$/;

/** Words that a line may be broken between; closing signs stay with what they close. */
function splitWords(text: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (clinging.test(segment) && words.length > 0) words.push(`${words.pop()}${segment}`);
    else words.push(segment);
  }
  return words;
}

/** The font draws curly quotation marks as wide as a Chinese character. */
const straighten = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

function breakLines(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && fits((line + word).trimEnd())) lines[lines.length - 1] = line + word;
    else lines.push(word.trimStart());
  }
  return lines.map((line) => line.trim());
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text, a width and sizes → the largest size at which it fits in so many lines, and the lines. */
export function fitText(text: string, language: Language, measure: MeasureText, room: Room): Fit {
  const { width, sizes, mostLines } = room;
  const words = splitWords(factsOf(language).ofReports ? text : straighten(text), language);
  for (const size of sizes) {
    const fits = (line: string) => measure(line, size) <= width;
    const lines = breakLines(words, fits);
    if (lines.length <= mostLines && lines.every(fits)) return { size, lines };
  }
  // Longer than any name that exists: what fits of it is shown, and that something is missing.
  const size = sizes.at(-1) ?? 16;
  const fits = (line: string) => measure(line, size) <= width;
  const lines = breakLines(words, fits);
  const rest = lines.slice(mostLines - 1).join('');
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), rest] : lines;
  return { size, lines: shown.map((line) => (fits(line) ? line : shorten(line, fits))) };
}

/** How wide a text is, and its outlines as SVG paths from a point on the base line. */
export interface Face {
  measure: MeasureText;
  outline(text: string, at: { x: number; y: number; size: number; fill: string }): string;
}

export interface Faces {
  regular: Face;
  bold: Face;
}

/** The light colours of src/styles/tokens.css. */
export const colours = {
  paper: '#fbfaf6',
  ink: '#1a1814',
  muted: '#635d53',
  hairline: '#d8d3c6',
  accent: '#a5201a',
} as const;

export const left = 80;
export const right = 1120;
export const width = right - left;

export const round = (value: number): number => Math.round(value * 100) / 100;

export const drawRect = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"/>`;
