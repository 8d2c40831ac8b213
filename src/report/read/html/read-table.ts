// `<table>` → rows of cells, each with its own content.
import type { Element } from 'hast';
import type { PageTable, TableCell } from '../flow/flow.ts';
import { endLine, type FlowState, readInside } from './flow-state.ts';

/** Nothing is decided here about what the table is for. */
export function readPageTable(state: FlowState, element: Element): void {
  endLine(state);
  const found: PageTable = { type: 'table', caption: [], rows: [] };
  if (element.position) found.position = element.position;
  readParts(state, element, found);
  state.out.push(found);
}

function readParts(state: FlowState, parent: Element, found: PageTable): void {
  for (const child of parent.children) {
    if (child.type !== 'element' || isGone(state, child)) continue;
    if (child.tagName === 'tr') found.rows.push(readRow(state, child));
    else if (child.tagName === 'caption') found.caption.push(...readInside(state, child));
    else readParts(state, child, found);
  }
}

const isGone = (state: FlowState, element: Element): boolean => state.looks.get(element)?.box === 'none';

function readRow(state: FlowState, row: Element): TableCell[] {
  const cells = row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th') && !isGone(state, child),
  );
  return order(state, row, cells).map((cell) => readCell(state, cell));
}

/** Cells stand in the order of the source, unless the row is laid out by a style. */
function order(state: FlowState, row: Element, cells: Element[]): Element[] {
  const flow = state.looks.get(row)?.flow ?? 'normal';
  if (flow === 'normal') return cells;
  const placeOf = (cell: Element): number => state.looks.get(cell)?.order ?? 0;
  const sorted = cells.toSorted((a, b) => placeOf(a) - placeOf(b));
  return flow === 'reverse' ? sorted.reverse() : sorted;
}

function readCell(state: FlowState, cell: Element): TableCell {
  const { rowSpan, colSpan } = cell.properties;
  const { unread } = state;
  if (state.looks.get(cell)?.isPictured) state.unread += 1;
  state.inCell += 1;
  const children = readInside(state, cell);
  state.inCell -= 1;
  return { rowspan: readSpan(rowSpan), colspan: readSpan(colSpan), children, isUnread: state.unread > unread };
}

/** Finds the digits also in `\\"3\\"`, as an escaped copy of a page has it. */
function readSpan(span: unknown): number {
  return span === undefined ? 1 : Number(/-?\d+/.exec(String(span))?.[0] ?? 1);
}
