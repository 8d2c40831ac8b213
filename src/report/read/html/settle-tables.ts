// Tables as found → grids where they hold data, boxes with their contents in order where they are only layout.

import type { Grid } from '../../document/document.ts';
import { expandGrid } from '../../document/expand-grid.ts';
import { NO_TEXT } from '../../text/no-text.ts';
import {
  type Extra,
  type Flow,
  type FlowBox,
  type Line,
  listExtras,
  listLines,
  type PageTable,
  type TableCell,
} from './flow.ts';
import { isMostlyLinks, measureFlow } from './measure-flow.ts';

/** A paragraph of a report, as against a label; the longest label of the forms has 35 characters. */
const PROSE = 80;

/** What a cell holds itself, apart from the tables nested in it. */
interface SettledCell extends TableCell {
  lines: Line[];
  nested: PageTable[];
  extras: Extra[];
}

/** Settles every table below a piece of the page. */
export function settleTables(flow: Flow): Flow {
  if (flow.type === 'box') return { type: 'box', children: flow.children.map(settleTables) };
  return flow.type === 'table' ? settleTable(flow) : flow;
}

function settleTable(table: PageTable): Flow {
  if (isMostlyLinks(measureFlow(table))) return boxOf([]);
  const rows = table.rows.map((row) => row.map(settleCell));
  const caption = table.caption.map(settleTables);
  if (isLayout(rows)) {
    const contents = rows.flatMap((row) => row.map((cell): Flow => boxOf(cell.children.map(settleTables))));
    return boxOf([...caption, ...contents]);
  }
  const nested = rows.flatMap((row) => row.flatMap((cell) => cell.nested.map(settleTables)));
  const extras = rows.flatMap((row) => row.flatMap((cell) => cell.extras));
  const grid = makeGrid(table, rows);
  const around = caption.length + nested.length + extras.length;
  return around === 0 ? grid : boxOf([...caption, grid, ...nested, ...extras]);
}

function boxOf(children: Flow[]): FlowBox {
  return { type: 'box', children };
}

function settleCell(cell: TableCell): SettledCell {
  const nested: PageTable[] = [];
  const lines = cell.children.flatMap((child) => listOwnLines(child, nested));
  const extras = cell.children.flatMap((child) => listExtras(child, (inner) => nested.includes(inner)));
  return { ...cell, lines, nested, extras };
}

function listOwnLines(flow: Flow, nested: PageTable[]): Line[] {
  if (flow.type === 'box') return flow.children.flatMap((child) => listOwnLines(child, nested));
  if (flow.type !== 'table' || isFrame(flow)) return listLines(flow);
  nested.push(flow);
  return [];
}

/** A nested table of one short cell only draws a border around a figure. */
function isFrame(table: PageTable): boolean {
  return table.rows.flat().length === 1 && measureFlow(table).chars < PROSE;
}

function isLayout(rows: SettledCell[][]): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat();
  // Figures make a table one of data, whatever long note or unclosed table stands in it.
  if (cells.filter(isNumber).length >= 4) return false;
  if (cells.some((cell) => cell.nested.length > 0)) return true;
  if (rows.length === 1 && cells.length <= 3 && !cells.some(isNumber)) return true;
  return countChars(cells.filter(isProse)) * 2 > countChars(cells);
}

function countChars(cells: SettledCell[]): number {
  return cells.reduce((sum, cell) => cell.lines.reduce((inner, line) => inner + line.text.length, sum), 0);
}

function isProse(cell: SettledCell): boolean {
  return cell.lines.some((line) => line.text.length > PROSE && /[。；]/.test(line.text)) || cell.lines.length > 24;
}

function isNumber(cell: SettledCell): boolean {
  return cell.lines.length === 1 && /^[+-]?\d[\d.,]*\s*\p{L}{0,3}$/u.test(cell.lines[0]?.text ?? '');
}

/** A cell in which something is printed that is no text is not blank, and a number above other numbers not the cell's. */
function readText({ lines, nested, isUnread }: SettledCell): string {
  const text = lines.map((line) => line.text).join('\n');
  const isSet = nested.some((table) => measureFlow(table).chars > 0);
  if (text === '') return isUnread || isSet ? NO_TEXT : text;
  return isSet && /^[+-]?\d/.test(text) ? `${text}\n${NO_TEXT}` : text;
}

function makeGrid(table: PageTable, rows: SettledCell[][]): Grid {
  const spanned = rows.map((row) =>
    row.map((cell) => ({ text: readText(cell), rowspan: cell.rowspan, colspan: cell.colspan })),
  );
  const grid = expandGrid(spanned, 'exact');
  if (table.position) grid.position = table.position;
  return grid;
}
