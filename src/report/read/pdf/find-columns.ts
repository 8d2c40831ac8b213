// The rows of a table without ruling lines → where its columns of values stand, and the header that names them.
import type { FormWords } from '../form-words.ts';
import { centreX, clusterValues, enclose, findNearest, widthOf } from './geometry.ts';
import { type LineRow, readLineRow, textOf } from './line-row.ts';
import type { PrintedPiece } from './page.ts';

export interface ColumnHeader {
  /** Words above each column, whatever lines they stand on. */
  texts: string[];
  /** Words above several columns, and the column nearest to their middle. */
  spans: { text: string; column: number }[];
  /** Index of the first row with words above the columns, and of the first row of values. */
  from: number;
  to: number;
}

/** How far the lines of a header may be above the first row of values, in font sizes. */
const headerReach = 9;
/** Values of one column stand this near to one another, in points. */
const apart = 8;

const centreOf = (cell: readonly PrintedPiece[]): number => centreX(enclose(cell.map((piece) => piece.box)));

/** Where the columns of values stand by the fullest rows; empty where those do not agree. */
export function findColumns(rows: readonly LineRow[]): number[] {
  const most = Math.max(0, ...rows.map((row) => row.values.length));
  const full = rows.filter((row) => row.values.length === most);
  const places = clusterValues(
    full.flatMap((row) => row.values.map(centreOf)),
    apart,
  );
  return places.length === most ? places : [];
}

/** The values of a row by column, undefined where nothing is printed; undefined as a whole where one stands in no column. */
export function assignColumns(row: LineRow, columns: readonly number[]): (PrintedPiece[] | undefined)[] | undefined {
  const assigned = new Array<PrintedPiece[] | undefined>(columns.length).fill(undefined);
  for (const cell of row.values) {
    const column = findNearest(columns, centreOf(cell));
    if (
      reachesOver(cell, columns) ||
      assigned[column] ||
      Math.abs((columns[column] ?? Infinity) - centreOf(cell)) > 1.5 * apart
    )
      return undefined;
    assigned[column] = cell;
  }
  return assigned;
}

/** Digits of two columns that touch look like one long number; it stands in both. */
function reachesOver(cell: readonly PrintedPiece[], columns: readonly number[]): boolean {
  const { left, right } = enclose(cell.map((piece) => piece.box));
  return columns.filter((place) => place > left - 2 && place < right + 2).length > 1;
}

/** How far a row stands above another one; between two pages only what is printed below it counts. */
function measureAbove(rows: readonly LineRow[], row: LineRow, body: LineRow): number {
  const { page, box } = row.line;
  if (page === body.line.page) return body.line.box.top - box.bottom;
  if (page.number !== body.line.page.number - 1) return Number.POSITIVE_INFINITY;
  const onPage = (other: LineRow, number: number): boolean => other.line.page.number === number;
  const before = rows.filter((other) => onPage(other, page.number)).map((other) => other.line.box.bottom);
  const after = [...rows, body]
    .filter((other) => onPage(other, body.line.page.number))
    .map((other) => other.line.box.top);
  return Math.max(...before) - box.bottom + body.line.box.top - Math.min(...after);
}

/** The rows of the header: near above the values, also on the page before, save what this page prints again. */
function listHeaderRows(rows: readonly LineRow[], body: LineRow): LineRow[] {
  const write = (row: LineRow): string => row.line.pieces.map((piece) => piece.text).join('');
  const near = rows.filter((row) => measureAbove(rows, row, body) < headerReach * body.line.size);
  const printed = new Set(near.filter((row) => row.line.page === body.line.page).map(write));
  return near.filter((row) => row.line.page === body.line.page || !printed.has(write(row)));
}

/**
 * Where the words of the header stand, if they name more columns than any row has values: some columns are blank in all
 * rows. Undefined where the words do not tell.
 */
export function findNamedColumns(
  rows: readonly LineRow[],
  columns: readonly number[],
  { isLabel }: FormWords,
): number[] | undefined {
  const to = rows.findIndex((row) => row.values.length > 0);
  const body = rows[to];
  if (!body) return undefined;
  const [left = 0, second = 0] = columns;
  // Words above the labels of the rows name no column of values.
  const hasLabels = rows.slice(to).some((row) => row.values.length > 0 && row.labels.length > 0);
  const edge = hasLabels ? left - (second - left) / 2 : Number.NEGATIVE_INFINITY;
  const words = listHeaderRows(rows.slice(0, to), body)
    .flatMap((row) => row.line.pieces)
    .filter((piece) => centreX(piece.box) > edge && !isLabel(piece.text, 'head'));
  const named = clusterValues(
    words.map((word) => centreX(word.box)),
    apart,
  ).filter((place) => words.some((word) => Math.abs(centreX(word.box) - place) < 2 * apart && isColumnWord(word)));
  const isOver = columns.every((column) => named.some((place) => Math.abs(place - column) < 1.5 * apart));
  // A column's words on several lines are no columns of their own: its values would stand in two of them.
  const isFitting = rows.every((row) => !assignColumns(row, columns) || assignColumns(row, named));
  return isOver && named.length > columns.length && isFitting ? named : undefined;
}

/** Labels of rows that stand in the header's lines are longer. */
const isColumnWord = (word: PrintedPiece): boolean => [...word.text].length <= 6;

/** Words above the columns are taken out of the rows' labels. */
export function takeHeader(rows: readonly LineRow[], columns: readonly number[], forms: FormWords): ColumnHeader {
  const to = rows.findIndex((row) => row.values.length > 0);
  const header: ColumnHeader = { texts: columns.map(() => ''), spans: [], from: to, to };
  const [left = 0, second = 0] = columns;
  const pitch = Math.min(...columns.slice(1).map((place, index) => place - (columns[index] ?? 0)));
  const body = rows[to];
  for (const row of body ? listHeaderRows(rows.slice(0, to), body) : []) {
    const words = row.line.pieces.filter((piece) => centreX(piece.box) > left - (second - left) / 2);
    if (words.length === 0) continue;
    for (const word of words) addWord(header, word, { columns, pitch }, forms);
    row.labels = row.labels
      .map((cell) => cell.filter((piece) => !words.includes(piece)))
      .filter((cell) => cell.length > 0);
    header.from = Math.min(header.from, rows.indexOf(row));
  }
  return header;
}

/** Words of neighbouring columns may touch; then each character goes to the column it stands in. */
function addWord(
  header: ColumnHeader,
  word: PrintedPiece,
  { columns, pitch }: { columns: readonly number[]; pitch: number },
  { isLabel }: FormWords,
): void {
  const column = findNearest(columns, centreX(word.box));
  const isOver =
    Math.abs((columns[column] ?? Infinity) - centreX(word.box)) < 0.35 * pitch && widthOf(word.box) < 1.25 * pitch;
  if (isLabel(word.text, 'head')) header.spans.push({ text: word.text, column });
  else if (isOver) header.texts[column] += word.text;
  else addCharacters(header, word, columns);
}

function addCharacters(header: ColumnHeader, word: PrintedPiece, columns: readonly number[]): void {
  const characters = [...word.text];
  const step = widthOf(word.box) / characters.length;
  characters.forEach((character, index) => {
    header.texts[findNearest(columns, word.box.left + (index + 0.5) * step)] += character;
  });
}

const year = /^\d{4}年度?$/u;
const unit = /[（(][^（()）]{0,12}[）)]?$/u;
const isName = (text: string, { isLabel }: FormWords): boolean =>
  isLabel(text) || isLabel(text.replace(unit, '')) || year.test(text);

/** `历年累 2015` above `计 年度`: the year is the beginning of a name, no value. */
function isSplitName(
  row: LineRow,
  above: LineRow | undefined,
  below: LineRow | undefined,
  { isLabel }: FormWords,
): boolean {
  const isBetweenWords = above?.values.length === 0 && below?.values.length === 0;
  const isOfYears = row.values.length > 0 && row.values.every((cell) => /^20\d\d$/u.test(textOf(cell)));
  return isBetweenWords && isOfYears && !row.labels.some((cell) => isLabel(textOf(cell)));
}

const asWords = (row: LineRow): LineRow => ({ ...row, labels: [...row.labels, ...row.values], values: [] });

/** The words that stand to the right of all labels are the name of the only column. */
function takeName(above: readonly LineRow[], body: readonly LineRow[]): { texts: string[]; from: number } {
  const edge = Math.max(...body.flatMap((row) => row.labels.flat()).map((piece) => piece.box.right));
  const isOver = (piece: PrintedPiece): boolean => piece.box.left >= edge;
  const from = above.findIndex((row) => row.line.pieces.some(isOver));
  const words = above.flatMap((row) => row.line.pieces.filter(isOver));
  if (from < 0) return { texts: [''], from: 0 };
  for (const row of above.slice(from)) {
    row.labels = row.labels.map((cell) => cell.filter((piece) => !isOver(piece))).filter((cell) => cell.length > 0);
  }
  return { texts: [words.map((piece) => piece.text).join('')], from };
}

/** The rows above the values with their words by column; undefined where those are no names of columns. */
function nameColumns(above: readonly LineRow[], body: readonly LineRow[], forms: FormWords): LineRow[] | undefined {
  const columns = findColumns(body);
  if (columns.length === 0) return undefined;
  const lines = above.map((row) => asWords(readLineRow(row.line)));
  const { texts, from } =
    columns.length === 1
      ? takeName(lines, body)
      : takeHeader([...lines, ...body.map((row) => readLineRow(row.line))], columns, forms);
  if (!texts.every((text) => isName(text, forms))) return undefined;
  const named = lines.slice(from);
  const owner = named.findLast((row) => row.labels.length > 0) ?? named.at(-1);
  if (!owner) return undefined;
  owner.header = texts;
  owner.wrapped = named.filter((row) => row !== owner && row.labels.length === 0);
  return lines.filter((row) => !owner.wrapped.includes(row));
}

/** Each run of rows without values is looked at with the rows of values that follow it. */
export function nameHeaders(printed: readonly LineRow[], forms: FormWords): LineRow[] {
  const rows = printed.map((row, index) =>
    isSplitName(row, printed[index - 1], printed[index + 1], forms) ? asWords(row) : row,
  );
  const named: LineRow[] = [];
  let start = 0;
  while (start < rows.length) {
    const first = rows.findIndex((row, index) => index >= start && row.values.length > 0);
    const to = first < 0 ? rows.length : first;
    const next = rows.findIndex((row, index) => index > to && row.values.length === 0);
    const end = next < 0 ? rows.length : next;
    const [above, body] = [rows.slice(start, to), rows.slice(to, end)];
    named.push(...(nameColumns(above, body, forms) ?? above), ...body);
    start = Math.max(end, start + 1);
  }
  return named;
}
