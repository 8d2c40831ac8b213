// Lines between framed tables → rows with their labels whole, and tables where values stand in columns below a header.
import type { Origin } from '../../model/figure.ts';
import { NO_TEXT } from '../../text/shown-text.ts';
import type { FormWords } from '../form-words.ts';
import { isNumeric } from './build-lines.ts';
import type { FlowLine } from './build-paragraphs.ts';
import {
  assignColumns,
  type ColumnHeader,
  findColumns,
  findNamedColumns,
  nameHeaders,
  takeHeader,
} from './find-columns.ts';
import { centreY, enclose } from './geometry.ts';
import type { PartCell, TablePart } from './join-parts.ts';
import { adoptLabels, cutZones, isValueRow, type LineRow, readLineRow, textOf, writeLabels } from './line-row.ts';
import { type PrintedPiece, placeOrigin } from './page.ts';
import type { PlacedText } from './place-cells.ts';

/** A row's cells and the lines it was put together from; or a whole table. */
export type UnruledPiece = { type: 'row'; cells: PlacedText[]; lines: FlowLine[] } | { type: 'table'; part: TablePart };

/** With fewer columns a table's values are told apart well enough by its labels. */
const fewestColumns = 4;

function writeRow(row: LineRow, columns: readonly number[]): UnruledPiece {
  const assigned = columns.length >= 2 && row.values.length > 0 ? assignColumns(row, columns) : undefined;
  const place = (pieces: readonly PrintedPiece[]): Origin =>
    placeOrigin(row.line.page, pieces.length > 0 ? enclose(pieces.map((piece) => piece.box)) : row.line.box);
  const wrapped = row.wrapped.flatMap((other) => other.line.pieces);
  const labels = writeLabels(row).map((text, index, all) => {
    const own = row.labels[index] ?? [];
    return { text, origin: place(index === all.length - 1 ? [...own, ...wrapped] : own) };
  });
  const values = (assigned ?? row.values).map((cell) => ({
    text: cell ? textOf(cell) + (row.isBetween ? NO_TEXT : '') : '',
    origin: place(cell ?? []),
  }));
  const lines = [...row.wrapped.map((other) => other.line), row.line].sort((a, b) => a.box.top - b.box.top);
  const names = (row.header ?? []).map((text) => ({ text, origin: place([]) }));
  return { type: 'row', cells: [...labels, ...names, ...values], lines };
}

interface Sheet {
  labels: number;
  columns: readonly number[];
  cells: PartCell[];
  rows: number;
}

function addCell(sheet: Sheet, row: LineRow, cell: { text: string; column: number; colspan: number }): void {
  const boxes = row.line.pieces.map((piece) => piece.box);
  sheet.cells.push({ ...cell, row: sheet.rows, rowspan: 1, origin: placeOrigin(row.line.page, enclose(boxes)) });
}

function addLabels(sheet: Sheet, row: LineRow): void {
  const labels = writeLabels(row);
  labels.slice(0, sheet.labels).forEach((text, column) => {
    const isLast = column === labels.length - 1;
    addCell(sheet, row, { text, column, colspan: isLast ? sheet.labels - column : 1 });
  });
}

/** Values that stand in no column are put in one cell, so that nobody takes them for one. */
function addRow(sheet: Sheet, row: LineRow): void {
  addLabels(sheet, row);
  const assigned = assignColumns(row, sheet.columns);
  if (!assigned)
    addCell(sheet, row, {
      text: row.values.map(textOf).join('；'),
      column: sheet.labels,
      colspan: sheet.columns.length,
    });
  assigned?.forEach((cell, index) => {
    const text = cell ? textOf(cell) : '';
    const box = enclose((cell ?? row.line.pieces).map((piece) => piece.box));
    sheet.cells.push({
      text,
      row: sheet.rows,
      column: sheet.labels + index,
      rowspan: 1,
      colspan: 1,
      origin: placeOrigin(row.line.page, box),
    });
  });
  sheet.rows += 1;
}

function addHeader(sheet: Sheet, row: LineRow, header: ColumnHeader): void {
  for (const { text, column } of header.spans) {
    if (!sheet.cells.some((cell) => cell.column === sheet.labels + column))
      addCell(sheet, row, { text, column: sheet.labels + column, colspan: 1 });
  }
  sheet.rows += 1;
  header.texts.forEach((text, column) => {
    addCell(sheet, row, { text, column: sheet.labels + column, colspan: 1 });
  });
  sheet.rows += 1;
}

/** Words above every column, save where a header's words were cut otherwise, make a table of it. */
function isNamed({ from, to, texts }: ColumnHeader, { isLabel }: FormWords): boolean {
  if (to <= from || texts.includes('')) return false;
  // Where most names are those of the form, a name that is none is two of them: a column was not found.
  const known = texts.filter((text) => isLabel(text)).length;
  return known === texts.length || known * 2 < texts.length;
}

function buildTable(rows: readonly LineRow[], columns: readonly number[], header: ColumnHeader): TablePart | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const sheet: Sheet = {
    labels: Math.max(0, ...rows.map((row) => writeLabels(row).length)),
    columns,
    cells: [],
    rows: 0,
  };
  addHeader(sheet, first, header);
  for (const row of rows) addRow(sheet, row);
  const xs = Array.from({ length: sheet.labels + columns.length + 1 }, (_, index) => index);
  return { xs, rows: sheet.rows, cells: sheet.cells, lastPage: first.line.page.number };
}

/** A row's label that found no values is left out: its figures are absent, not blank. */
const isKept = (row: LineRow, { mayNameRow }: FormWords): boolean =>
  row.values.length > 0 || (row.labels.length > 0 && !mayNameRow(writeLabels(row).join('')));

const cleanBody = (rows: readonly LineRow[], forms: FormWords): LineRow[] =>
  adoptLabels(dropGroups(rows, forms), forms);

const isRowLabel = (row: LineRow | undefined, { mayNameRow }: FormWords): row is LineRow =>
  row?.values.length === 0 && row.labels.length === 1 && mayNameRow(row.labels.map(textOf).join(''));

/** How near, in font sizes, two lines are neighbours, and by how much one is nearer than the other where it is clear. */
const neighbours = 2.2;
const nearer = 1.6;

/** Numbers without a label halfway between the labels of two rows: one cell of both, as far as anybody can see. */
function markBetween(rows: readonly LineRow[], forms: FormWords): readonly LineRow[] {
  rows.forEach((row, index) => {
    const [above, below] = [rows[index - 1], rows[index + 1]];
    if (row.values.length === 0 || row.labels.length > 0 || !isRowLabel(above, forms) || !isRowLabel(below, forms))
      return;
    const [up, down] = [above, below].map((other) => Math.abs(centreY(row.line.box) - centreY(other.line.box))) as [
      number,
      number,
    ];
    const isNear = Math.max(up, down) < neighbours * row.line.size;
    if (isNear && Math.max(up, down) < nearer * Math.min(up, down)) row.isBetween = true;
  });
  return rows;
}

function rebuildZone(zone: readonly LineRow[], forms: FormWords): UnruledPiece[] {
  const valued = findColumns(zone);
  const columns = (valued.length > 0 ? findNamedColumns(zone, valued, forms) : undefined) ?? valued;
  const header = columns.length >= fewestColumns ? takeHeader(zone, columns, forms) : undefined;
  if (!header || !isNamed(header, forms))
    return cleanBody(
      nameHeaders(
        markBetween(
          zone.map((row) => readLineRow(row.line)),
          forms,
        ),
        forms,
      ),
      forms,
    ).map((row) => writeRow(row, columns));
  const last = zone.findLastIndex(isValueRow);
  const body = cleanBody(zone.slice(header.from, last + 2), forms).filter((row) => isKept(row, forms));
  const part = buildTable(body, columns, header);
  const write = (row: LineRow): UnruledPiece => writeRow(row, []);
  return [
    ...zone.slice(0, header.from).map(write),
    ...(part ? [{ type: 'table', part } as const] : []),
    ...zone.slice(last + 2).map(write),
  ];
}

export function rebuildRows(lines: readonly FlowLine[], forms: FormWords): UnruledPiece[] {
  return cutZones(lines.map(readLineRow)).flatMap((zone) => rebuildZone(zone, forms));
}

/** Rows of the innermost level are numbered 1. 2. 3. in every form. */
const leaf = /^\d{1,2}[.、．](?!\d)/u;
const fewestLeaves = 3;

const isLeaf = (piece: PrintedPiece): boolean => leaf.test(piece.text);

/**
 * （三）不 / 予公开 stands left of the rows 1. to 8., at the height of some of them, and 三、本年度办理结果 left of that.
 * What stands there is a row's own label only where the row has no other.
 */
function isGroup(
  piece: PrintedPiece,
  row: LineRow,
  edge: number,
  beside: readonly LineRow[],
  { isLabel }: FormWords,
): boolean {
  if (piece.box.right > edge + 2 || isNumeric(piece.text)) return false;
  const own = row.labels.flat();
  const isInner = (other: PrintedPiece): boolean => other.box.right > edge + 2;
  const isOwn = (other: PrintedPiece): boolean => isInner(other) || isLabel(other.text, 'row');
  if (own.some((other) => other !== piece && other.box.left > piece.box.left && isOwn(other))) return true;
  if (isLabel(piece.text, 'row')) return false;
  return row.values.length === 0 || (beside.length === 2 && beside.every((other) => isLabelLine(other, isInner)));
}

/** The row's own label has an even number of lines and leaves the line of its values free. */
const isLabelLine = (row: LineRow, isInner: (piece: PrintedPiece) => boolean): boolean =>
  row.values.length === 0 && row.labels.flat().some(isInner);

/**
 * Rows of a table without ruling lines → the same without the labels of groups, which run through the rows beside
 * them.
 */
function dropGroups(rows: readonly LineRow[], forms: FormWords): LineRow[] {
  const leaves = rows.flatMap((row) => row.labels.flat().filter(isLeaf));
  if (leaves.length < fewestLeaves) return [...rows];
  const edge = Math.min(...leaves.map((piece) => piece.box.left));
  return rows.flatMap((row, index) => {
    const beside = [rows[index - 1], rows[index + 1]].flatMap((other) => other ?? []);
    const labels = row.labels.map((cell) => cell.filter((piece) => !isGroup(piece, row, edge, beside, forms)));
    const rest = labels.filter((cell) => cell.length > 0);
    const isEmptied = row.labels.length > 0 && rest.length + row.values.length === 0;
    return isEmptied ? [] : [{ ...row, labels: rest }];
  });
}
