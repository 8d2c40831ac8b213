// Text items of pdf.js → pieces of text without spaces, each with the place it is printed at.
import { type Box, enclose, type Matrix, multiply, toMatrix, transform } from './geometry.ts';
import type { Piece } from './page.ts';
import { unifyRadicals } from './unify-radicals.ts';

/** What is used of a text item of pdf.js. */
export interface TextItem {
  str: string;
  dir: string;
  transform: readonly unknown[];
  width: number;
  height: number;
  fontName: string;
}

/** Share of the font size above and below the baseline in Chinese fonts. */
const ascent = 0.86;
const descent = 0.14;
/** Text that leans more than this off the four directions is a watermark. */
const leaning = 0.12;
/** No page of a report holds more. */
const pieceLimit = 60_000;

/** Quarter turns clockwise of the direction of writing; undefined for slanted or degenerate text. */
export function countTurns(matrix: Matrix): number | undefined {
  const angle = Math.atan2(matrix[1], matrix[0]) / (Math.PI / 2);
  const turns = Math.round(angle);
  if (!Number.isFinite(angle) || Math.abs(angle - turns) > leaning) return undefined;
  return (turns + 4) % 4;
}

/** Quarter turns clockwise of most of a page's characters. */
export function findTurns(items: readonly TextItem[], view: Matrix): number {
  const counts = [0, 0, 0, 0];
  for (const item of items) {
    const turns = countTurns(multiply(view, toMatrix(item.transform)));
    if (turns !== undefined) counts[turns] = (counts[turns] ?? 0) + item.str.trim().length;
  }
  return counts.indexOf(Math.max(...counts));
}

/** Width of a character as a share of the font size, near enough to place words inside an item. */
function weigh(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80 || (code >= 0x2013 && code <= 0x2026)) return 1;
  if (code >= 0x30 && code <= 0x39) return 0.52;
  if (/[.,:;'|!()[\]/il-]/u.test(character)) return 0.32;
  return /[A-Zmw@%]/u.test(character) ? 0.72 : 0.5;
}

/** Left edge of each character of an item and the right edge of the last, as shares of its length. */
export function spreadCharacters(text: string, lengthInSizes: number): number[] {
  const characters = [...text];
  const isSpace = (character: string): boolean => character.trim() === '';
  const inked = characters.reduce((sum, character) => (isSpace(character) ? sum : sum + weigh(character)), 0);
  const spaces = characters.filter(isSpace).length;
  const space = spaces === 0 ? 0 : Math.max((lengthInSizes - inked) / spaces, 0.12);
  const total = inked + space * spaces;
  const edges = [0];
  for (const character of characters)
    edges.push((edges.at(-1) ?? 0) + (isSpace(character) ? space : weigh(character)) / total);
  return edges;
}

interface Run {
  matrix: Matrix;
  item: TextItem;
  size: number;
  length: number;
}

/** The box of the part of an item from one share of its length to another. */
function boxOf({ matrix, item, size, length }: Run, from: number, to: number): Box {
  const isVertical = item.dir === 'ttb';
  const unit = size / Math.hypot(matrix[2], matrix[3]);
  const scale = unit === 0 || !Number.isFinite(unit) ? 1 : unit;
  const along = Math.hypot(matrix[0], matrix[1]) || 1;
  const corners = isVertical
    ? ([
        [-0.5 * scale, (-from * length) / size],
        [0.5 * scale, (-to * length) / size],
      ] as const)
    : ([
        [(from * length) / along, -descent * scale],
        [(to * length) / along, ascent * scale],
      ] as const);
  return enclose(
    corners.map(([x, y]) => {
      const [left, top] = transform(matrix, x, y);
      return { left, top, right: left, bottom: top };
    }),
  );
}

function toRun(item: TextItem, view: Matrix): Run | undefined {
  const matrix = multiply(view, toMatrix(item.transform));
  const size = Math.hypot(matrix[2], matrix[3]);
  const scale = Math.hypot(view[0], view[1]);
  const length = (item.dir === 'ttb' ? item.height : item.width) * scale;
  if (![...matrix, size, length].every(Number.isFinite) || size <= 0 || countTurns(matrix) === undefined)
    return undefined;
  return { matrix, item, size, length };
}

function cutAtSpaces(run: Run, index: number): Piece[] {
  const { item, size, length } = run;
  const characters = [...item.str];
  const edges = spreadCharacters(item.str, length / size);
  const pieces: Piece[] = [];
  for (let start = 0; start < characters.length; start += 1) {
    if (characters[start]?.trim() === '') continue;
    let end = start;
    while (end < characters.length && characters[end]?.trim() !== '') end += 1;
    const box = boxOf(run, edges[start] ?? 0, edges[end] ?? 1);
    const text = unifyRadicals(characters.slice(start, end).join(''));
    pieces.push({ text, box, size, font: item.fontName, runs: [index, index] });
    start = end;
  }
  return pieces;
}

/** `view` takes the page's own coordinates to points from the top left corner of the page turned upright. */
export function placeText(items: readonly TextItem[], view: Matrix): Piece[] {
  const pieces: Piece[] = [];
  const printed = items.filter((item) => item.str.trim() !== '');
  for (const [index, item] of printed.entries()) {
    const run = toRun(item, view);
    if (run) pieces.push(...cutAtSpaces(run, index));
    if (pieces.length > pieceLimit) break;
  }
  return pieces;
}
