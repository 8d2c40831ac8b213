// Rows of a table without ruling lines → the same without the labels of groups, which run through the rows beside them.

import type { FormWords } from '../form-words.ts';
import { isNumeric } from './build-lines.ts';
import type { LineRow } from './line-row.ts';
import type { PrintedPiece } from './page.ts';

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

export function dropGroups(rows: readonly LineRow[], forms: FormWords): LineRow[] {
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
