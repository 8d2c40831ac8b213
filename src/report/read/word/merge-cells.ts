// The rows of a Word table, with cells that continue others → rows with row and column spans, drawn cells marked.

import { NO_TEXT } from '../../text/shown-text.ts';
import { type Flow, listLines, type TableCell } from '../flow/flow.ts';
import { isWorded } from '../sight.ts';

export interface WordCell {
  /** Columns of the table's grid that it takes. */
  span: number;
  /** `continue`: Word prints the cell above in its place. */
  vertical: 'restart' | 'continue' | undefined;
  /** Whether Word prints the cell to the left in its place. */
  joinsLeft: boolean;
  children: Flow[];
}

export interface WordRow {
  /** Columns left out at either end. */
  before: number;
  after: number;
  cells: WordCell[];
}

/** Cells by column that a cell of the next row may continue. */
type Open = Map<number, TableCell>;

export function mergeCells(rows: readonly WordRow[]): TableCell[][] {
  let above: Open = new Map();
  return rows.map((row) => {
    const { placed, open } = placeRow(row, above);
    above = open;
    return placed;
  });
}

function placeRow(row: WordRow, above: Open): { placed: TableCell[]; open: Open } {
  const open: Open = new Map();
  const placed: TableCell[] = row.before > 0 ? [makeCell(row.before, [])] : [];
  let column = row.before;
  for (const cell of joinLeft(row.cells)) {
    const upper = cell.vertical === 'continue' ? above.get(column) : undefined;
    // Cells of different width cannot be one; Word ends the merge there.
    const isContinued = upper?.colspan === cell.span;
    const target = isContinued ? upper : makeCell(cell.span, cell.children);
    if (isContinued) target.rowspan++;
    else placed.push(target);
    if (cell.vertical) open.set(column, target);
    column += cell.span;
  }
  if (row.after > 0) placed.push(makeCell(row.after, []));
  return { placed, open };
}

function makeCell(colspan: number, children: Flow[]): TableCell {
  return { rowspan: 1, colspan, children };
}

function joinLeft(cells: readonly WordCell[]): WordCell[] {
  const joined: WordCell[] = [];
  for (const cell of cells) {
    const left = joined.at(-1);
    if (cell.joinsLeft && left) left.span += cell.span;
    else joined.push({ ...cell });
  }
  return joined;
}

/**
 * What a cell holds, and that it shows something else as well → the same with a mark, so that nobody takes it for
 * blank.
 */
export function markDrawn(content: Flow[], isDrawn: boolean): Flow[] {
  if (!isDrawn && !holdsOnlyTables(content)) return content;
  const text = writeContent(content);
  if (text.includes(NO_TEXT) || isWorded(text)) return content;
  return [...content, { type: 'line', text: NO_TEXT, linked: 0, links: 0 }];
}

/** Tables of more than one cell; one of a single cell only draws a border around its text. */
function holdsOnlyTables(content: readonly Flow[]): boolean {
  const isTable = (flow: Flow): boolean =>
    (flow.type === 'table' && flow.rows.flat().length > 1) || (flow.type === 'grid' && flow.cells.length > 1);
  return content.some(isTable) && writeContent(content.filter((flow) => !isTable(flow))) === '';
}

export const writeContent = (content: readonly Flow[]): string =>
  content
    .flatMap((flow) => listLines(flow))
    .map((line) => line.text)
    .join('');
