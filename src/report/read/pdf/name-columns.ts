// Rows of tables without ruling lines → the same, the lines of words above two or three columns of values put together by column.

import type { FormWords } from '../form-words.ts';
import { findColumns, takeHeader } from './find-columns.ts';
import { type LineRow, readLineRow, textOf } from './line-row.ts';
import type { PrintedPiece } from './page.ts';

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
export function settleHeaders(printed: readonly LineRow[], forms: FormWords): LineRow[] {
  const rows = printed.map((row, index) =>
    isSplitName(row, printed[index - 1], printed[index + 1], forms) ? asWords(row) : row,
  );
  const settled: LineRow[] = [];
  let start = 0;
  while (start < rows.length) {
    const first = rows.findIndex((row, index) => index >= start && row.values.length > 0);
    const to = first < 0 ? rows.length : first;
    const next = rows.findIndex((row, index) => index > to && row.values.length === 0);
    const end = next < 0 ? rows.length : next;
    const [above, body] = [rows.slice(start, to), rows.slice(to, end)];
    settled.push(...(nameColumns(above, body, forms) ?? above), ...body);
    start = Math.max(end, start + 1);
  }
  return settled;
}
