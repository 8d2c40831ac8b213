// Text and paths as an OFD page holds them → stretches of text that are printed one character beside the other, and path data as the engine for PDF writes it.
import { NO_TEXT } from '../../text/shown-text.ts';
import { findChild, type PartElement, readContent } from '../xml/xml-element.ts';

/** Commands of GB/T 33190, table 35, how many numbers each takes, and what it is for the engine. */
const commands: Readonly<Record<string, { takes: number; write: (numbers: readonly number[]) => number[] }>> = {
  S: { takes: 2, write: (numbers) => [0, ...numbers] },
  M: { takes: 2, write: (numbers) => [0, ...numbers] },
  L: { takes: 2, write: (numbers) => [1, ...numbers] },
  Q: { takes: 4, write: (numbers) => [3, ...numbers] },
  B: { takes: 6, write: (numbers) => [2, ...numbers] },
  // Of an arc only the end is drawn, over a corner: it is no straight line.
  A: { takes: 7, write: ([width = 0, , , , , x = 0, y = 0]) => [1, x + width, y, 1, x, y] },
  C: { takes: 0, write: () => [4] },
};

const mostWords = 400_000;

/** The outline of a path object (`M 0 0 L 10 0 C`) → path data as the engine for PDF writes it. */
export function writePath(path: PartElement): number[] {
  const words = readContent(findChild(path, 'AbbreviatedData'))
    .replace(/([A-Za-z])/gu, ' $1 ')
    .split(/[\s,]+/u, mostWords)
    .filter((word) => word !== '');
  const data: number[] = [];
  for (let at = 0; at < words.length; ) {
    const command = commands[words[at] ?? ''];
    at += 1;
    if (!command) continue;
    const numbers = words.slice(at, at + command.takes).map(Number);
    at += command.takes;
    if (numbers.length === command.takes && numbers.every(Number.isFinite)) data.push(...command.write(numbers));
  }
  return data;
}

/** In the coordinates of the text object. */
export interface GlyphRun {
  text: string;
  x: number;
  y: number;
  /** From the first character's origin to the end of the last. */
  width: number;
}

export interface GlyphSizes {
  size: number;
  /** Width of the letters as a share of what their font says. */
  scale: number;
}

/** Stands for a character that no encoding has (GB/T 33190, 11.3): only the font knows what it looks like. */
const placeholder = /\u00a4/gu;
const mostOffsets = 200_000;

/** `3 g 2 1.5` is 3, 1.5, 1.5. */
function readOffsets(text: string | undefined, most: number): number[] {
  const words = (text ?? '').split(/\s+/u).filter((word) => word !== '');
  const offsets: number[] = [];
  for (let at = 0; at < words.length && offsets.length < Math.min(most, mostOffsets); at += 1) {
    if (words[at] !== 'g') {
      offsets.push(Number(words[at]));
      continue;
    }
    const count = Math.min(Number(words[at + 1]) || 0, most - offsets.length);
    for (let repeat = 0; repeat < count; repeat += 1) offsets.push(Number(words[at + 2]));
    at += 2;
  }
  return offsets;
}

/** Width of a character as a share of the font size, where nothing says it. */
function weigh(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80 || (code >= 0x2013 && code <= 0x2026)) return 1;
  return /[\d\s]/u.test(character) ? 0.5 : 0.55;
}

/** So much further on than its width, in font sizes, the next character stands apart. */
const loose = 0.3;
/** Of its width; nearer ones are printed over one another. */
const tight = 0.25;

/** Several numbers in one code: without its offsets nobody can say in which columns they stand. */
const severalNumbers = /\p{Nd}\s+\p{Nd}/u;

/** Where fewer offsets are given than there are characters, programs go on as wide as the last one, or as the font. */
export function placeGlyphs(
  code: PartElement,
  { size, scale }: GlyphSizes,
  start: { x: number; y: number },
): GlyphRun[] {
  const content = readContent(code)
    .replace(/[\r\n\t]/gu, '')
    .replace(placeholder, '\ufffd');
  const letters = [...content];
  const gaps = letters.length - 1;
  const across = readOffsets(code.attributes.DeltaX, gaps);
  const down = readOffsets(code.attributes.DeltaY, gaps);
  const isLost = Math.max(across.length, down.length) < gaps && severalNumbers.test(content);
  const widthOf = (letter: string): number => weigh(letter) * size * scale;
  const runs: GlyphRun[] = [];
  let { x, y } = start;
  letters.forEach((letter, index) => {
    const shown = isLost ? letter.replace(/\p{Nd}/u, NO_TEXT) : letter;
    const before = letters[index - 1];
    if (before !== undefined) {
      x += across[index - 1] ?? across.at(-1) ?? (down.length > 0 ? 0 : widthOf(before));
      y += down[index - 1] ?? down.at(-1) ?? 0;
    }
    const last = runs.at(-1);
    const gap = last === undefined ? Number.NaN : x - (last.x + last.width);
    const isNext =
      last !== undefined &&
      before !== undefined &&
      y === last.y &&
      gap <= loose * size &&
      gap >= (tight - 1) * widthOf(before);
    if (isNext) {
      last.text += shown;
      last.width = x + widthOf(letter) - last.x;
    } else runs.push({ text: shown, x, y, width: widthOf(letter) });
  });
  return runs.some(({ x: left, y: top }) => !Number.isFinite(left) || !Number.isFinite(top))
    ? [{ text: NO_TEXT, ...start, width: size }]
    : runs;
}
