// The drawing operators of a page → its horizontal and vertical ruling lines, pieces of one line merged.
import {
  clusterValues,
  enclose,
  findNearest,
  heightOf,
  identity,
  type Matrix,
  multiply,
  type PageBox,
  toMatrix,
  transform,
  widthOf,
} from './geometry.ts';
import type { RulingLine } from './page.ts';

/** What is used of an operator list of pdf.js. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Operator numbers by name, as pdf.js gives them. */
export type OperatorCodes = Readonly<Record<string, number>>;

interface Ink {
  matrix: Matrix;
  fill: string;
  stroke: string;
}

interface State {
  ink: Ink;
  stack: Ink[];
  rulings: RulingLine[];
}

export type Point = readonly [number, number];

/** A filled shape at most this thick is a line. */
const thickness = 3.6;
const rulingLimit = 20_000;
const stackLimit = 500;
const white = /^#f[c-f]f[c-f]f[c-f]$/u;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const isNumbers = (value: unknown): value is ArrayLike<number> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

/** Path data of pdf.js: 0 move, 1 line, 2 and 3 curves, 4 close, each followed by its coordinates. */
export function readSubpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  const operands = [2, 2, 6, 4, 0];
  for (let index = 0; index < data.length; ) {
    const code = data[index] ?? 0;
    const count = operands[code] ?? 0;
    const end = transform(matrix, data[index + count - 1] ?? 0, data[index + count] ?? 0);
    if (code === 0) paths.push([end]);
    else if (code === 4) closePath(paths.at(-1));
    else paths.at(-1)?.push(end);
    index += count + 1;
  }
  return paths;
}

function closePath(path: Point[] | undefined): void {
  const first = path?.[0];
  if (path && first) path.push(first);
}

function addRuling(state: State, box: PageBox): void {
  if (state.rulings.length >= rulingLimit || !Object.values(box).every(Number.isFinite)) return;
  const wide = widthOf(box);
  const high = heightOf(box);
  if (wide > thickness && high > thickness) return;
  // Dots and corners have no direction; the lines that they belong to reach over them.
  if (Math.max(wide, high) < 1.8 * Math.min(wide, high)) return;
  if (wide >= high)
    state.rulings.push({ direction: 'horizontal', at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
  else state.rulings.push({ direction: 'vertical', at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
}

/** Dashes and dots are drawn as many small shapes; together they are one line. */
function addFill(state: State, subpaths: readonly (readonly Point[])[]): void {
  const boxes = subpaths.map(boxOf);
  const whole = enclose(boxes);
  const isLine = Math.min(widthOf(whole), heightOf(whole)) <= thickness;
  for (const box of isLine ? [whole] : boxes) addRuling(state, box);
}

const boxOf = (points: readonly Point[]): PageBox =>
  enclose(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));

function addStroke(state: State, path: readonly Point[]): void {
  path.slice(1).forEach((point, index) => {
    const box = boxOf([path[index] ?? point, point]);
    if (Math.min(widthOf(box), heightOf(box)) < 1) addRuling(state, box);
  });
}

function drawPath(state: State, args: unknown, codes: OperatorCodes): void {
  const [painted, data] = listOf(args);
  const subpaths = listOf(data).flatMap((part) => (isNumbers(part) ? readSubpaths(part, state.ink.matrix) : []));
  const is = (...names: string[]): boolean => names.some((name) => codes[name] === painted);
  const fills = is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const strokes = is('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  if (fills && !white.test(state.ink.fill)) addFill(state, subpaths);
  if (strokes && !white.test(state.ink.stroke)) for (const path of subpaths) addStroke(state, path);
}

/** An image is drawn on the unit square; some writers draw lines as images one pixel high. */
function drawImage(state: State): void {
  addRuling(state, boxOf([transform(state.ink.matrix, 0, 0), transform(state.ink.matrix, 1, 1)]));
}

function save(state: State): void {
  if (state.stack.length < stackLimit) state.stack.push({ ...state.ink });
}

function restore(state: State): void {
  state.ink = state.stack.pop() ?? state.ink;
}

function move(state: State, numbers: unknown): void {
  if (isNumbers(numbers) && numbers.length >= 6) state.ink.matrix = multiply(state.ink.matrix, toMatrix(numbers));
}

const colour = (args: unknown): string => String(listOf(args)[0] ?? '');

type Handler = (state: State, args: unknown, codes: OperatorCodes) => void;

const handlers: Readonly<Record<string, Handler>> = {
  save,
  restore,
  transform: move,
  paintFormXObjectBegin: (state, args) => {
    save(state);
    move(state, listOf(args)[0]);
  },
  paintFormXObjectEnd: restore,
  setFillRGBColor: (state, args) => {
    state.ink.fill = colour(args);
  },
  setStrokeRGBColor: (state, args) => {
    state.ink.stroke = colour(args);
  },
  constructPath: drawPath,
  paintSolidColorImageMask: drawImage,
  paintImageMaskXObject: drawImage,
  paintImageXObject: drawImage,
  paintInlineImageXObject: drawImage,
};

/** `view` takes the page's own coordinates to points from the top left corner of the page turned upright. */
export function listRulings(
  { fnArray, argsArray }: Operators,
  codes: OperatorCodes,
  view: Matrix = identity,
): RulingLine[] {
  const byCode = new Map(Object.entries(handlers).map(([name, handler]) => [codes[name], handler] as const));
  const state: State = { ink: { matrix: view, fill: '#000000', stroke: '#000000' }, stack: [], rulings: [] };
  fnArray.forEach((code, index) => {
    byCode.get(code)?.(state, argsArray[index], codes);
  });
  return state.rulings;
}

/** Lines nearer than this are one line drawn twice or a double line. */
const apart = 2.6;
/** Gaps up to this, as between dashes, do not interrupt a line. */
const gap = 4.2;
/** Shorter lines are dots, dashes or parts of a drawing. */
const shortest = 5;
const lineLimit = 3000;

function joinRuns(rulings: readonly RulingLine[], at: number): RulingLine[] {
  const sorted = [...rulings].sort((a, b) => a.from - b.from);
  const joined: RulingLine[] = [];
  for (const ruling of sorted) {
    const last = joined.at(-1);
    if (last && ruling.from - last.to <= gap) last.to = Math.max(last.to, ruling.to);
    else joined.push({ ...ruling, at });
  }
  return joined.filter((ruling) => ruling.to - ruling.from >= shortest);
}

function mergeDirection(rulings: readonly RulingLine[]): RulingLine[] {
  const places = clusterValues(
    rulings.map((ruling) => ruling.at),
    apart,
  );
  const groups = new Map<number, RulingLine[]>();
  for (const ruling of rulings) {
    const place = findNearest(places, ruling.at);
    const group = groups.get(place);
    if (group) group.push(ruling);
    else groups.set(place, [ruling]);
  }
  return [...groups].flatMap(([place, group]) => joinRuns(group, places[place] ?? 0));
}

/** Ruling lines as drawn, often cell by cell and twice → the few long lines they make up. */
export function mergeRulings(rulings: readonly RulingLine[]): RulingLine[] {
  const merged = (['horizontal', 'vertical'] as const).flatMap((direction) =>
    mergeDirection(rulings.filter((ruling) => ruling.direction === direction)),
  );
  return merged.length > lineLimit ? [] : merged;
}
