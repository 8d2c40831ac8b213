// The pieces of a page or a Word document → mdast, in order: tables of data as grids, tables of layout as what stands in them.
import type { Heading, Image, Paragraph, Root, RootContent, Text } from 'mdast';
import type { Grid } from '../../document/document.ts';
import { expandGrid } from '../../document/expand-grid.ts';
import { NO_TEXT } from '../../text/shown-text.ts';
import {
  type Extra,
  type Flow,
  type FlowBox,
  isMostlyLinks,
  type Line,
  listExtras,
  listLines,
  measureFlow,
  type PageTable,
  type Picture,
  type TableCell,
} from './flow.ts';

/** Tables as found give nothing: there are none after `gridTables`. */
export function flowToMdast(flows: Flow[]): Root {
  const children: RootContent[] = [];
  appendFlows(children, flows);
  return { type: 'root', children };
}

function appendFlows(children: RootContent[], flows: Flow[]): void {
  for (const flow of flows) {
    if (flow.type === 'line') children.push(lineToMdast(flow));
    else if (flow.type === 'grid') children.push(flow);
    else if (flow.type === 'picture') children.push(pictureToMdast(flow));
    else if (flow.type === 'box') appendFlows(children, flow.children);
  }
}

/** Where the picture lies is left out: no address of another site may come as far as a page. */
function pictureToMdast({ alt, position }: Picture): Image {
  return { type: 'image', url: '', alt, ...(position ? { position } : {}) };
}

function lineToMdast(line: Line): Heading | Paragraph {
  const place = line.position ? { position: line.position } : {};
  const text: Text = { type: 'text', value: line.text, ...place };
  if (line.depth === undefined) return { type: 'paragraph', children: [text], ...place };
  return { type: 'heading', depth: line.depth as Heading['depth'], children: [text], ...place };
}

/** A paragraph of a report, as against a label; the longest label of the forms has 35 characters. */
const PROSE = 80;

/** What a cell holds itself, apart from the tables nested in it. */
interface SplitCell extends TableCell {
  lines: Line[];
  nested: PageTable[];
  extras: Extra[];
}

/** Decides of every table below a piece of the page whether it is data or layout. */
export function gridTables(flow: Flow): Flow {
  if (flow.type === 'box') return { type: 'box', children: flow.children.map(gridTables) };
  return flow.type === 'table' ? gridTable(flow) : flow;
}

function gridTable(table: PageTable): Flow {
  if (isMostlyLinks(measureFlow(table))) return boxOf([]);
  const rows = table.rows.map((row) => row.map(splitCell));
  const caption = table.caption.map(gridTables);
  if (isLayout(rows)) {
    const contents = rows.flatMap((row) => row.map((cell): Flow => boxOf(cell.children.map(gridTables))));
    return boxOf([...caption, ...contents]);
  }
  const nested = rows.flatMap((row) => row.flatMap((cell) => cell.nested.map(gridTables)));
  const extras = rows.flatMap((row) => row.flatMap((cell) => cell.extras));
  const grid = makeGrid(table, rows);
  const around = caption.length + nested.length + extras.length;
  return around === 0 ? grid : boxOf([...caption, grid, ...nested, ...extras]);
}

function boxOf(children: Flow[]): FlowBox {
  return { type: 'box', children };
}

function splitCell(cell: TableCell): SplitCell {
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

function isLayout(rows: SplitCell[][]): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat();
  // Figures make a table one of data, whatever long note or unclosed table stands in it.
  if (cells.filter(isNumber).length >= 4) return false;
  if (cells.some((cell) => cell.nested.length > 0)) return true;
  if (rows.length === 1 && cells.length <= 3 && !cells.some(isNumber)) return true;
  return countChars(cells.filter(isProse)) * 2 > countChars(cells);
}

function countChars(cells: SplitCell[]): number {
  return cells.reduce((sum, cell) => cell.lines.reduce((inner, line) => inner + line.text.length, sum), 0);
}

function isProse(cell: SplitCell): boolean {
  return cell.lines.some((line) => line.text.length > PROSE && /[。；]/.test(line.text)) || cell.lines.length > 24;
}

function isNumber(cell: SplitCell): boolean {
  return cell.lines.length === 1 && /^[+-]?\d[\d.,]*\s*\p{L}{0,3}$/u.test(cell.lines[0]?.text ?? '');
}

/** A cell in which something is printed that is no text is not blank, and a number above other numbers not the cell's. */
function readText({ lines, nested, isUnread }: SplitCell): string {
  const text = lines.map((line) => line.text).join('\n');
  const isSet = nested.some((table) => measureFlow(table).chars > 0);
  if (text === '') return isUnread || isSet ? NO_TEXT : text;
  return isSet && /^[+-]?\d/.test(text) ? `${text}\n${NO_TEXT}` : text;
}

function makeGrid(table: PageTable, rows: SplitCell[][]): Grid {
  const spanned = rows.map((row) =>
    row.map((cell) => ({ text: readText(cell), rowspan: cell.rowspan, colspan: cell.colspan })),
  );
  const grid = expandGrid(spanned, 'exact');
  if (table.position) grid.position = table.position;
  return grid;
}
