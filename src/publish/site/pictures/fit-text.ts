// A text, a width and sizes → the largest size at which it fits in so many lines, and the lines.
import type { Language } from '../../../i18n/translate.ts';

/** The width of a text at a size; knows the font. */
export type Measure = (text: string, size: number) => number;

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

export function fitText(text: string, language: Language, measure: Measure, room: Room): Fit {
  const { width, sizes, mostLines } = room;
  const words = splitWords(language === 'en' ? straighten(text) : text, language);
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
