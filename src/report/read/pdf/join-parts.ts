// A part of a table and the next, cut apart by a page border → one table, the cut row and the cut labels whole again.

import type { Grid, GridCell, GridProblem, GridTrust } from '../../document/document.ts';
import type { Origin } from '../../model/figure.ts';
import type { FormWords } from '../form-words.ts';
import { isNumeric } from './build-lines.ts';
import { clusterValues, findNearest } from './geometry.ts';

export interface PartCell {
  text: string;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  origin: Origin;
}

export interface TablePart {
  /** Places of the column borders in points, ascending. */
  xs: number[];
  rows: number;
  cells: PartCell[];
  /** The page that the last row stands on. */
  lastPage: number;
}

/** Column borders of two pages that are this near are the same. */
const apart = 5;
/** How far both edges of the next part may be from those of the part before, once shifted. */
const sideways = 14;
const marked = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|\d{1,2}\s*[、．.])/u;

const edgeOf = (part: TablePart, side: 'left' | 'right'): number =>
  (side === 'left' ? part.xs[0] : part.xs.at(-1)) ?? 0;

/** Parts of one table are equally wide; odd and even pages may stand at different margins. */
export function fitTogether(upper: TablePart, lower: TablePart): boolean {
  const width = (part: TablePart): number => edgeOf(part, 'right') - edgeOf(part, 'left');
  return Math.abs(width(upper) - width(lower)) <= sideways;
}

/** Whether a text can be the rest of the one above the page border. */
function continues(above: string, below: string, { isLabel }: FormWords): boolean {
  if (above === '' || below === '') return true;
  if (isNumeric(above) || isNumeric(below) || marked.test(below)) return false;
  return isLabel(above + below) || !isLabel(below);
}

/** Expresses a part's columns in the borders of the joined table. */
function moveColumns(part: TablePart, shift: number, xs: readonly number[]): PartCell[] {
  const moved = part.xs.map((x) => findNearest(xs, x + shift));
  return part.cells.map((cell) => {
    const column = moved[cell.column] ?? 0;
    return { ...cell, column, colspan: Math.max(1, (moved[cell.column + cell.colspan] ?? column + 1) - column) };
  });
}

interface Pair {
  above: PartCell;
  below: PartCell;
}

/** The cells of the last row above and the first row below that stand under one another. */
function pairCells(upper: readonly PartCell[], rows: number, lower: readonly PartCell[]): Pair[] {
  const last = upper.filter((cell) => cell.row + cell.rowspan === rows);
  return lower
    .filter((cell) => cell.row === 0)
    .flatMap((below) => {
      const above = last.find((cell) => cell.column === below.column && cell.colspan === below.colspan);
      return above ? [{ above, below }] : [];
    });
}

/** A row cut in two: every cell goes on below, and only one half has values. */
function isCutRow(pairs: readonly Pair[], firstRow: readonly PartCell[], forms: FormWords): boolean {
  const goesOn = ({ above, below }: Pair): boolean => continues(above.text, below.text, forms);
  if (pairs.length !== firstRow.length || !pairs.every(goesOn)) return false;
  const own = pairs.filter(({ above, below }) => above.rowspan === 1 && below.rowspan === 1);
  const hasValues = (side: 'above' | 'below'): boolean => own.some((pair) => isNumeric(pair[side].text));
  const isEmpty = (side: 'above' | 'below'): boolean => own.every((pair) => pair[side].text === '');
  if (own.length === 0 || (hasValues('above') && hasValues('below'))) return false;
  const label = own.find(({ above, below }) => above.text !== '' && below.text !== '');
  return label !== undefined || isEmpty('above') || isEmpty('below') || startsBelow(own);
}

/** The label was printed above and the values alone below, or the other way round. */
function startsBelow(own: readonly Pair[]): boolean {
  const [first] = own;
  const labelAbove = first !== undefined && first.above.text !== '' && first.below.text === '';
  return labelAbove && own.slice(1).every(({ above, below }) => above.text === '' && isNumeric(below.text));
}

/** A group's label that spans rows on both pages, goes on in words or is printed again. */
function isCutGroup({ above, below }: Pair, forms: FormWords): boolean {
  if (above.rowspan === 1 && below.rowspan === 1) return false;
  if (above.text === '' || isNumeric(above.text) || isNumeric(below.text)) return false;
  return below.text === above.text || continues(above.text, below.text, forms);
}

const joinText = (above: string, below: string): string => (above === below ? above : above + below);

export function joinParts(whole: TablePart, next: TablePart, forms: FormWords): TablePart {
  const upper = trimEnd(whole);
  const lower = dropRepeatedHeader(upper, next);
  const shift = edgeOf(upper, 'left') - edgeOf(lower, 'left');
  const xs = clusterValues([...upper.xs, ...lower.xs.map((x) => x + shift)], apart);
  const cells = moveColumns(upper, 0, xs);
  const added = moveColumns(lower, shift, xs);
  const pairs = pairCells(cells, upper.rows, added);
  const isCut = isCutRow(
    pairs,
    added.filter((cell) => cell.row === 0),
    forms,
  );
  const offset = upper.rows - (isCut ? 1 : 0);
  for (const cell of added) {
    const pair = pairs.find(({ below }) => below === cell);
    if (pair && (isCut || isCutGroup(pair, forms))) {
      pair.above.text = joinText(pair.above.text, cell.text);
      pair.above.rowspan += cell.rowspan - (isCut ? 1 : 0);
    } else cells.push({ ...cell, row: cell.row + offset });
  }
  return { xs, rows: offset + lower.rows, cells, lastPage: lower.lastPage };
}

/** Takes rows out; cells that reach beyond them shrink. */
function dropRows(part: TablePart, from: number, count: number): TablePart {
  const to = from + count;
  const cells = part.cells.flatMap((cell): PartCell[] => {
    const end = cell.row + cell.rowspan;
    const lost = Math.max(0, Math.min(end, to) - Math.max(cell.row, from));
    if (lost === cell.rowspan) return [];
    return [
      { ...cell, row: cell.row < from ? cell.row : Math.max(from, cell.row - count), rowspan: cell.rowspan - lost },
    ];
  });
  return { ...part, rows: part.rows - count, cells };
}

const startingIn = (part: TablePart, row: number): PartCell[] => part.cells.filter((cell) => cell.row === row);

/** A row in which nothing begins but empty cells, and in which nothing else ends. */
function isEmptyRow(part: TablePart, row: number): boolean {
  const own = startingIn(part, row);
  return own.length > 0 && own.every((cell) => cell.text === '' && cell.rowspan === 1);
}

function trimEnd(part: TablePart): TablePart {
  const last = part.rows - 1;
  return last > 0 && isEmptyRow(part, last) ? trimEnd(dropRows(part, last, 1)) : part;
}

function repeats(upper: TablePart, lower: TablePart, row: number): boolean {
  const above = startingIn(upper, row);
  const below = startingIn(lower, row);
  if (above.length !== below.length || below.some((cell) => isNumeric(cell.text))) return false;
  return below.every((cell, index) => {
    const twin = above[index];
    return twin?.text === cell.text && twin.colspan === cell.colspan && twin.rowspan === cell.rowspan;
  });
}

/** The first row behind the header again, with its label: the whole table is printed twice, or for two years. */
function beginsAnew(upper: TablePart, lower: TablePart, row: number): boolean {
  const [above, below] = [upper, lower].map((part) => startingIn(part, row).find((cell) => cell.text !== ''));
  return above !== undefined && !isNumeric(above.text) && above.text === below?.text && below.rowspan === 1;
}

/** Leading rows printed as at the top of the table, up to where no cell reaches across. */
function dropRepeatedHeader(upper: TablePart, lower: TablePart): TablePart {
  let same = 0;
  while (same < Math.min(upper.rows, lower.rows) - 1 && repeats(upper, lower, same)) same += 1;
  const isClosed = (count: number): boolean =>
    lower.cells.every((cell) => cell.row >= count || cell.row + cell.rowspan <= count);
  while (same > 0 && !isClosed(same)) same -= 1;
  const hasText = lower.cells.some((cell) => cell.row < same && cell.text !== '');
  return same > 0 && hasText && !beginsAnew(upper, lower, same) ? dropRows(lower, 0, same) : lower;
}

/** A table as it is put together from the parts that pages print of it. */
export function partToGrid(part: TablePart, trust: GridTrust = 'exact'): Grid {
  const columns = Math.max(1, part.xs.length - 1);
  const slots = Array.from({ length: part.rows }, () => new Array<number>(columns).fill(-1));
  const cells: GridCell[] = [...part.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const problems: GridProblem[] = [];
  cells.forEach((cell, index) => {
    for (const line of slots.slice(cell.row, cell.row + cell.rowspan)) {
      for (let column = cell.column; column < cell.column + cell.colspan; column += 1) {
        if (line[column] === -1) line[column] = index;
        else problems.push({ kind: 'collision', row: cell.row, column });
      }
    }
  });
  slots.forEach((line, row) => {
    line.forEach((slot, column) => {
      if (slot === -1) line[column] = cells.push({ text: '', row, column, rowspan: 1, colspan: 1 }) - 1;
    });
  });
  return { type: 'grid', trust, cells, slots, problems };
}
