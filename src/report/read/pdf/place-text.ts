// Text items of pdf.js → pieces of text without spaces, each with the place it is printed at.
import { NO_TEXT } from '../../text/shown-text.ts';
import { blotNumerals } from '../sight.ts';
import { isNumeric } from './build-lines.ts';
import { enclose, type Matrix, multiply, type PageBox, toMatrix, transform } from './geometry.ts';
import type { TextInk } from './ink-walk.ts';
import { cutScene, type PageScene } from './judge-ink.ts';
import type { PrintedPiece } from './page.ts';
import { type Letter, seePiece } from './see-piece.ts';

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
function boxOf({ matrix, item, size, length }: Run, from: number, to: number): PageBox {
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
  if (![...matrix, size, length].every(Number.isFinite) || size <= 0) return undefined;
  return { matrix, item, size, length };
}

/** Digits are about half as wide as high. Narrower than this, they are pressed together until nobody can read them. */
const narrowest = 0.28;
/** Larger slanted numbers are part of a watermark. */
const slantedLimit = 24;

/** Letters that are mirrored, or lie over one another. */
function isWarped({ matrix, item, size }: Run, text: string, box: PageBox): boolean {
  if (item.dir === 'ttb' || !/\d/u.test(text)) return false;
  // Upright letters are turned over once on their way to the page, whose y grows downwards.
  const isMirrored = matrix[0] * matrix[3] - matrix[1] * matrix[2] > 0;
  const digits = text.match(/[\d\p{Script=Han}]/gu)?.length ?? 0;
  const along = Math.abs(matrix[0]) > Math.abs(matrix[1]) ? box.right - box.left : box.bottom - box.top;
  return isMirrored || (digits > 1 ? along < narrowest * digits * size : along < 0.1 * size);
}

interface Printing {
  near: (box: PageBox) => PageScene;
  inks: readonly (TextInk | undefined)[];
}

function cutAtSpaces(run: Run, index: number, printing: Printing | undefined): PrintedPiece[] {
  const { item, size, length } = run;
  const characters = [...item.str];
  const edges = spreadCharacters(item.str, length / size);
  const pieces: PrintedPiece[] = [];
  for (let start = 0; start < characters.length; start += 1) {
    if (characters[start]?.trim() === '') continue;
    let end = start;
    while (end < characters.length && characters[end]?.trim() !== '') end += 1;
    const [from, to] = [start, end];
    const box = boxOf(run, edges[from] ?? 0, edges[to] ?? 1);
    const text = unifyRadicals(characters.slice(from, to).join(''));
    const piece: PrintedPiece = {
      text,
      box,
      size,
      font: item.fontName,
      runs: [index, index],
      order: printing?.inks[from]?.order,
    };
    const letters = (): Letter[] =>
      characters.slice(from, to).map((character, at) => ({
        text: unifyRadicals(character),
        box: boxOf(run, edges[from + at] ?? 0, edges[from + at + 1] ?? 1),
        ink: printing?.inks[from + at],
      }));
    if (isWarped(run, text, box)) pieces.push({ ...piece, text: blotNumerals(text), isBlotted: true });
    else if (printing) pieces.push(...seePiece(piece, listInks(printing, from, to), printing.near(box), letters));
    else pieces.push(piece);
    start = end;
  }
  return pieces;
}

const listInks = ({ inks }: Printing, from: number, to: number): (TextInk | undefined)[] =>
  Array.from({ length: to - from }, (_, at) => inks[from + at]);

/** Slanted words are a watermark; a slanted number is one that is printed and cannot be read. */
function placeSlanted(run: Run, index: number): PrintedPiece[] {
  if (run.size > slantedLimit || !isNumeric(run.item.str.trim())) return [];
  const box = boxOf(run, 0, 1);
  return [{ text: NO_TEXT, box, size: run.size, font: run.item.fontName, runs: [index, index], isBlotted: true }];
}

/** What a page paints, and how it paints the characters of each item that is not blank. */
export interface Paint {
  scene: PageScene;
  inks: readonly (readonly (TextInk | undefined)[])[];
}

export const isInked = (item: TextItem): boolean => item.str.trim() !== '';

/** `view` takes the page's own coordinates to points from the top left corner of the page turned upright. */
export function placeText(items: readonly TextItem[], view: Matrix, paint?: Paint): PrintedPiece[] {
  const pieces: PrintedPiece[] = [];
  const near = paint && cutScene(paint.scene);
  for (const [index, item] of items.filter(isInked).entries()) {
    const run = toRun(item, view);
    const isSlanted = run && countTurns(run.matrix) === undefined;
    if (isSlanted) pieces.push(...placeSlanted(run, index));
    else if (run) pieces.push(...cutAtSpaces(run, index, near && { near, inks: paint.inks[index] ?? [] }));
    if (pieces.length > pieceLimit) break;
  }
  return pieces;
}

/** Radicals that Unicode itself does not equate with their character. */
const radicals =
  '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户⻁虎⻏阝⻍辶⻌辶⺟母⺎兀';
const characters = [...radicals];
const byRadical = new Map(
  characters.flatMap((radical, index) =>
    index % 2 === 0 ? [[radical, characters[index + 1] ?? radical] as const] : [],
  ),
);

function unifyRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/gu,
    (radical) => byRadical.get(radical) ?? radical.normalize('NFKC'),
  );
}
