// The formatting pages of a .doc (MS-DOC, PlcBte and FKP) → the property changes that hold at a place, and their walk.
import { Refusal } from '../refusal.ts';
import type { Stretch } from './read-header.ts';

/** Bytes of the stream that share their property changes. */
export interface WordRun {
  from: number;
  to: number;
  /** Index of the style; 0 for characters. */
  style: number;
  changes: Uint8Array;
}

export type RunKind = 'paragraph' | 'character';

const PAGE = 512;
/** A hundred times what the longest report has. */
const MAX_RUNS = 500_000;
/** Behind each position of a page of paragraphs stand an offset and twelve bytes of layout. */
const SLOT: Readonly<Record<RunKind, number>> = { paragraph: 13, character: 1 };
const NONE = new Uint8Array(0);

export function readRuns(stream: Uint8Array, table: Uint8Array, { at, length }: Stretch, kind: RunKind): WordRun[] {
  const plc = table.subarray(at, at + length);
  const view = new DataView(plc.buffer, plc.byteOffset, plc.length);
  const count = Math.max(Math.floor((plc.length - 4) / 8), 0);
  const runs: WordRun[] = [];
  for (let index = 0; index < count; index++) {
    const page = view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff;
    if (runs.length > MAX_RUNS) throw new Refusal('oversized');
    readPage(runs, stream.subarray(page * PAGE, page * PAGE + PAGE), kind);
  }
  return runs.sort((one, other) => one.from - other.from);
}

function readPage(runs: WordRun[], page: Uint8Array, kind: RunKind): void {
  if (page.length < PAGE) throw new Refusal('damaged');
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  const count = page[PAGE - 1] ?? 0;
  for (let index = 0; index < count; index++) {
    const slot = (count + 1) * 4 + index * SLOT[kind];
    if (slot >= PAGE) return;
    const offset = (page[slot] ?? 0) * 2;
    const from = view.getUint32(index * 4, true);
    const to = view.getUint32(index * 4 + 4, true);
    runs.push({ from, to, ...(kind === 'paragraph' ? readParagraph(page, offset) : readCharacters(page, offset)) });
  }
}

/** Offset 0 says that the paragraph changes nothing of the style Normal. */
function readParagraph(page: Uint8Array, offset: number): Pick<WordRun, 'style' | 'changes'> {
  if (offset === 0) return { style: 0, changes: NONE };
  const half = page[offset] ?? 0;
  const from = half === 0 ? offset + 2 : offset + 1;
  const size = half === 0 ? (page[offset + 1] ?? 0) * 2 : half * 2 - 1;
  return { style: (page[from] ?? 0) | ((page[from + 1] ?? 0) << 8), changes: page.subarray(from + 2, from + size) };
}

function readCharacters(page: Uint8Array, offset: number): Pick<WordRun, 'style' | 'changes'> {
  if (offset === 0) return { style: 0, changes: NONE };
  return { style: 0, changes: page.subarray(offset + 1, offset + 1 + (page[offset] ?? 0)) };
}

export function findRun(runs: readonly WordRun[], at: number): WordRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && at < run.to ? run : undefined;
}

/** `value` is the operand as a number, where it is no longer than four bytes. */
type VisitProperty = (code: number, value: number, operand: Uint8Array) => void;

const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;
/** Operand bytes by the upper three bits of the code; 0 says that the operand begins with its length. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** A list of property changes (MS-DOC, grpprl) → a call for each, with its code and operand. */
export function visitProperties(list: Uint8Array, visit: VisitProperty): void {
  let at = 0;
  while (at + 3 <= list.length) {
    const code = (list[at] ?? 0) | ((list[at + 1] ?? 0) << 8);
    at += 2;
    const { from, size } = measureOperand(list, at, code);
    const operand = list.subarray(at + from, at + from + size);
    visit(code, readNumber(operand), operand);
    at += from + size;
  }
}

function measureOperand(list: Uint8Array, at: number, code: number): { from: number; size: number } {
  const first = list[at] ?? 0;
  // The length of a table's definition has two bytes and counts one too many.
  if (code === TABLE_DEFINITION) return { from: 2, size: Math.max((first | ((list[at + 1] ?? 0) << 8)) - 1, 0) };
  const fixed = SIZES[code >> 13] ?? 0;
  if (fixed > 0) return { from: 0, size: fixed };
  return { from: 1, size: code === TABS && first === 255 ? measureTabs(list, at + 1) : first };
}

/** With more tab stops than a byte can measure, they are counted: four bytes each deleted, three each added. */
function measureTabs(list: Uint8Array, at: number): number {
  const deleted = 1 + (list[at] ?? 0) * 4;
  return deleted + 1 + (list[at + deleted] ?? 0) * 3;
}

function readNumber(operand: Uint8Array): number {
  let value = 0;
  for (let index = Math.min(operand.length, 4) - 1; index >= 0; index--) value = value * 256 + (operand[index] ?? 0);
  return value;
}
