// `<table>` → rows of cells, each with its own content.
import type { Element } from 'hast';
import type { PageTable, TableCell } from '../flow.ts';
import { endLine, type FlowState, readInside } from '../flow-state.ts';
import { isHidden } from '../is-hidden.ts';

/** Nothing is decided here about what the table is for. */
export function table(state: FlowState, element: Element): void {
  endLine(state);
  const found: PageTable = { type: 'table', caption: [], rows: [] };
  if (element.position) found.position = element.position;
  readParts(state, element, found);
  state.out.push(found);
}

function readParts(state: FlowState, parent: Element, found: PageTable): void {
  for (const child of parent.children) {
    if (child.type !== 'element' || (!state.keepHidden && isHidden(child))) continue;
    if (child.tagName === 'tr') found.rows.push(readRow(state, child));
    else if (child.tagName === 'caption') found.caption.push(...readInside(state, child));
    else readParts(state, child, found);
  }
}

function readRow(state: FlowState, row: Element): TableCell[] {
  const cells: TableCell[] = [];
  for (const child of row.children) {
    if (child.type !== 'element' || (child.tagName !== 'td' && child.tagName !== 'th')) continue;
    if (!state.keepHidden && isHidden(child)) continue;
    const { rowSpan, colSpan } = child.properties;
    cells.push({ rowspan: readSpan(rowSpan), colspan: readSpan(colSpan), children: readInside(state, child) });
  }
  return cells;
}

/** Finds the digits also in `\\"3\\"`, as an escaped copy of a page has it. */
function readSpan(span: unknown): number {
  return span === undefined ? 1 : Number(/-?\d+/.exec(String(span))?.[0] ?? 1);
}
