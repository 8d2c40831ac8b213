// The place of a paragraph's mark → what its formatting means for the text: table, row with its cells, heading, list.
import { Refusal } from '../refusal.ts';
import type { CellShape, RowShape } from '../word/open-tables.ts';
import { findRun, visitProperties, type WordRun } from './read-runs.ts';
import type { BinaryStyle } from './read-style-sheet.ts';

export interface ParagraphShape {
  /** How many tables are open around it. */
  tables: number;
  isRowEnd: boolean;
  /** The end of a cell of a nested table, which has no mark of its own. */
  isCellEnd: boolean;
  row: RowShape | undefined;
  /** Heading level, 1 to 9; 10 for text. */
  outline: number | undefined;
  list: number;
  level: number;
  style: string;
}

export interface ParagraphSource {
  paragraphRuns: readonly WordRun[];
  styles: readonly (BinaryStyle | undefined)[];
  /** The Data stream, where long lists of changes stand. */
  data: Uint8Array;
  /** Paragraphs that share a run have the same shape. */
  known: Map<WordRun, ParagraphShape>;
  /** Bytes of changes that may still be looked at: a few bytes of a file can point at many. */
  budget: number;
}

export const PLAIN_SHAPE: Readonly<ParagraphShape> = {
  tables: 0,
  isRowEnd: false,
  isCellEnd: false,
  row: undefined,
  outline: undefined,
  list: 0,
  level: 0,
  style: '',
};

const NONE = new Uint8Array(0);
/** Styles are based on others; a longer chain than this is a circle. */
const MAX_CHAIN = 20;
/** Deeper nesting is no document. */
const MAX_TABLES = 60;
const CODE = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  tables: 0x6649,
  moreTables: 0x664a,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  outline: 0x2640,
  level: 0x260a,
  list: 0x460b,
  huge: 0x6646,
  hugeOld: 0x6645,
} as const;

export function readParagraphShape(
  source: ParagraphSource,
  at: number,
  laidOver: Uint8Array | undefined,
): ParagraphShape {
  const run = findRun(source.paragraphRuns, at);
  const known = run && !laidOver ? source.known.get(run) : undefined;
  if (known) return known;
  const shape = readShape(source, run, laidOver);
  if (run && !laidOver) source.known.set(run, shape);
  return shape;
}

function readShape(
  source: ParagraphSource,
  run: WordRun | undefined,
  laidOver: Uint8Array | undefined,
): ParagraphShape {
  const style = source.styles[run?.style ?? 0];
  const lists = [...listInherited(source, run?.style ?? 0), run?.changes ?? NONE, laidOver ?? NONE].map((list) =>
    unfold(source.data, list),
  );
  for (const list of lists) source.budget -= list.length;
  if (source.budget < 0) throw new Refusal('oversized');
  const shape: ParagraphShape = { ...PLAIN_SHAPE, style: style?.name ?? '' };
  for (const list of lists) visitProperties(list, (code, value) => applyProperty(shape, code, value));
  if (shape.isRowEnd) shape.row = readRowShape(lists);
  shape.tables = Math.min(shape.tables, MAX_TABLES);
  return shape;
}

function listInherited({ styles }: ParagraphSource, index: number): Uint8Array[] {
  const chain: Uint8Array[] = [];
  let style = styles[index];
  while (style && chain.length < MAX_CHAIN) {
    chain.unshift(style.changes);
    style = styles[style.base];
  }
  return chain;
}

/** A list too long for its page says only where in the Data stream it stands. */
function unfold(data: Uint8Array, list: Uint8Array): Uint8Array {
  let unfolded = list;
  visitProperties(list, (code, value) => {
    if (code !== CODE.huge && code !== CODE.hugeOld) return;
    const size = (data[value] ?? 0) | ((data[value + 1] ?? 0) << 8);
    unfolded = data.subarray(value + 2, value + 2 + size);
  });
  return unfolded;
}

function applyProperty(shape: ParagraphShape, code: number, value: number): void {
  if (code === CODE.inTable) shape.tables = value === 0 ? 0 : Math.max(shape.tables, 1);
  else if (code === CODE.tables) shape.tables = value;
  else if (code === CODE.moreTables) shape.tables = Math.max(shape.tables + (value | 0), 0);
  else if (code === CODE.rowEnd || code === CODE.innerRowEnd) shape.isRowEnd = value !== 0;
  else if (code === CODE.innerCellEnd) shape.isCellEnd = value !== 0;
  else if (code === CODE.outline) shape.outline = value + 1;
  else if (code === CODE.level) shape.level = value;
  else if (code === CODE.list) shape.list = value;
}

const DEFINITION = 0xd608;
const VERTICAL_MERGE = 0xd62b;
const MERGE = 0x5624;
const SPLIT = 0x5625;
const CELL_SIZE = 20;

/** Property changes of a table row → where its cells begin and end, and which are merged. */
function readRowShape(changes: readonly Uint8Array[]): RowShape | undefined {
  let shape: RowShape | undefined;
  for (const list of changes) {
    visitProperties(list, (code, _, operand) => {
      if (code === DEFINITION) shape = readDefinition(operand);
      else if (code === VERTICAL_MERGE) setVertical(shape?.cells[operand[0] ?? 0], operand[1] ?? 0);
      else if (code === MERGE || code === SPLIT)
        joinCells(shape?.cells.slice(operand[0] ?? 0, operand[1] ?? 0), code === MERGE);
    });
  }
  return shape;
}

function readDefinition(operand: Uint8Array): RowShape | undefined {
  const view = new DataView(operand.buffer, operand.byteOffset, operand.length);
  const count = operand[0] ?? 0;
  const end = 1 + (count + 1) * 2;
  if (count === 0 || end > operand.length) return undefined;
  const edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(1 + index * 2, true));
  const cells = Array.from({ length: count }, (_, index) => {
    const at = end + index * CELL_SIZE;
    return readCell(at + 2 <= operand.length ? view.getUint16(at, true) : 0);
  });
  return { edges, cells };
}

function readCell(flags: number): CellShape {
  const cell: CellShape = { joinsLeft: (flags & 3) === 2, vertical: undefined };
  setVertical(cell, (flags >> 5) & 3);
  return cell;
}

/** 1 continues the cell above, 3 begins a merge. */
function setVertical(cell: CellShape | undefined, flags: number): void {
  if (cell) cell.vertical = flags === 0 ? undefined : flags & 2 ? 'restart' : 'continue';
}

function joinCells(cells: CellShape[] | undefined, isMerge: boolean): void {
  cells?.forEach((cell, index) => {
    cell.joinsLeft = isMerge && index > 0;
  });
}
