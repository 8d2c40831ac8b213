// Rows of a table without ruling lines → the same with the lines of wrapped labels given to the row they belong to.

import type { FormWords } from '../form-words.ts';
import { centreY } from './geometry.ts';
import { isValueRow, type LineRow, textOf } from './line-row.ts';

/** Lines of one label stand at most this far from its values, in font sizes. */
const leading = 2.2;
const marked = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|\d{1,2}[、．.](?!\d))/u;

const startsLabel = (row: LineRow | undefined): boolean => marked.test(row?.labels[0] ? textOf(row.labels[0]) : '');

/** A line made of whole labels, as a header is, is no piece of another one. */
const isWhole = (row: LineRow, { isLabel }: FormWords): boolean => row.labels.every((cell) => isLabel(textOf(cell)));

function reaches(row: LineRow, owner: LineRow | undefined): owner is LineRow {
  if (!owner || !isValueRow(owner) || owner.line.page !== row.line.page) return false;
  const isBeside = owner.wrapped.length === 0 || row.line.box.right < startOfValues(owner);
  return isBeside && [owner, ...owner.wrapped].some((other) => distanceOf(row, other) <= leading);
}

/** Words of a header that is printed again stand above the values, not before them. */
const startOfValues = ({ values }: LineRow): number => Math.min(...values.flat().map((piece) => piece.box.left));

const distanceOf = (row: LineRow, owner: LineRow): number =>
  Math.abs(centreY(owner.line.box) - centreY(row.line.box)) / row.line.size;

/** The nearest row of values, but nothing stands before the number of a label, and a number starts a new one. */
function findOwner(row: LineRow, above: LineRow | undefined, below: LineRow | undefined): LineRow | undefined {
  const near = [startsLabel(row) ? undefined : above, startsLabel(below) ? undefined : below];
  return near.filter((other) => reaches(row, other)).sort((a, b) => distanceOf(row, a) - distanceOf(row, b))[0];
}

/** The rows that remain. A label of seven lines is put together from its middle outwards. */
export function adoptLabels(rows: readonly LineRow[], forms: FormWords): LineRow[] {
  const rest = adoptNearest(rows, forms);
  return rest.length < rows.length ? adoptLabels(rest, forms) : rest;
}

function adoptNearest(rows: readonly LineRow[], forms: FormWords): LineRow[] {
  const owned = new Set<LineRow>();
  rows.forEach((row, index) => {
    if (row.values.length > 0 || row.labels.length === 0 || row.reachesMargin || row.header || isWhole(row, forms))
      return;
    const above = rows.slice(0, index).findLast((other) => !owned.has(other));
    const owner = findOwner(row, above, rows[index + 1]);
    if (!owner) return;
    owner.wrapped.push(row);
    owned.add(row);
  });
  return rows.filter((row) => !owned.has(row));
}

/** The labels of a row, the last one with its lines above and below. */
export function writeLabels(row: LineRow): string[] {
  const own = row.labels.map(textOf);
  const part = (rows: readonly LineRow[]): string =>
    rows
      .toSorted((a, b) => a.line.box.top - b.line.box.top)
      .flatMap((other) => other.labels.map(textOf))
      .join('');
  const above = part(row.wrapped.filter((other) => other.line.box.top < row.line.box.top));
  const below = part(row.wrapped.filter((other) => other.line.box.top >= row.line.box.top));
  const last = own.pop() ?? '';
  const whole = above + last + below;
  return whole === '' ? own : [...own, whole];
}
