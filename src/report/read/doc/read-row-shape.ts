// Property changes of a table row → where its cells begin and end, and which are merged.
import { visitProperties } from './visit-properties.ts';

export interface CellShape {
  /** Joins the cell to its left. */
  joinsLeft: boolean;
  vertical: 'restart' | 'continue' | undefined;
}

export interface RowShape {
  /** Left edge of each cell and the right edge of the last, in twentieths of a point. */
  edges: number[];
  cells: CellShape[];
}

const DEFINITION = 0xd608;
const VERTICAL_MERGE = 0xd62b;
const MERGE = 0x5624;
const SPLIT = 0x5625;
const CELL_SIZE = 20;

export function readRowShape(changes: readonly Uint8Array[]): RowShape | undefined {
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
