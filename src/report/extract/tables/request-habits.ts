// The rows of a grid of table 三 → what they have in common, which decides how a doubtful row is read.
import { requestBalance, requestColumnIds } from '../../../forms/shape.ts';
import type { Grid } from '../../document/document.ts';
import { findTrailing, findWindows } from './align-row.ts';
import { readCell } from './read-cell.ts';
import type { ReadRow } from './read-rows.ts';
import {
  identifyRow,
  isOrderLost,
  isRunTogether,
  orderColumns,
  type RequestHeader,
  takeByColumn,
} from './request-header.ts';

/** What the other rows of a grid say of one whose cells may have slid. */
export interface Habits {
  /** The columns in printed order. */
  columns: readonly string[];
  /** Blank cells behind the values. */
  trailing: number | undefined;
  /** The document leaves 总计 blank in all detail rows and fills it in the sums only. */
  totalsBlank: boolean;
  /** Values may be taken from below their header. */
  byPlace: boolean;
  /** Nobody can say which value is whose: the header lost columns or their order, or no order adds up. */
  damagedHeader: boolean;
}

/** How many of the rows that count anything add up with their values taken from below their headers, and how many do not. */
function tallyByPlace(
  header: RequestHeader,
  rows: readonly ReadRow[],
): { placed: number; right: number; wrong: number } {
  const placed = rows.flatMap((row) => takeByColumn(header, row) ?? []);
  const counted = placed.filter((cells) => [...cells.values()].some((cell) => (readCell(cell.text).value ?? 0) !== 0));
  const right = counted.filter(
    (cells) => cells.has('total') && rowAddsUp([...cells.values()], [...cells.keys()]),
  ).length;
  return { placed: placed.length, right, wrong: counted.length - right };
}

/** Whether a row's applicants add up to its total. */
export function rowAddsUp(cells: readonly { text: string }[], columns: readonly string[]): boolean {
  const values = cells.map((cell) => readCell(cell.text).value ?? 0);
  const total = columns.indexOf('total');
  return (
    total >= 0 &&
    cells[total]?.text !== '' &&
    values.reduce((sum, value, index) => (index === total ? sum : sum + value), 0) === values[total]
  );
}

type Cells = readonly { text: string; column: number }[];

/**
 * Which of several places a row may have: the one where it adds up to something; where none does and the document leaves
 * 总计 blank in its detail rows, the one that begins with 自然人.
 */
export function chooseFit(all: Cells, columns: readonly string[], totalsBlank: boolean): (cells: Cells) => boolean {
  const total = columns.indexOf('total');
  const counts = (cells: Cells): boolean =>
    rowAddsUp(cells, columns) && (readCell(cells[total]?.text ?? '').value ?? 0) > 0;
  const adding = findWindows(all, columns.length).some((start) => counts(all.slice(start, start + columns.length)));
  if (adding || !totalsBlank) return adding ? counts : (cells) => rowAddsUp(cells, columns);
  return (cells) => cells[total]?.text === '' && cells[0]?.text !== '';
}

/** Which rows that count anything add up with their columns in an order. */
function listSums(columns: readonly string[], rows: readonly ReadRow[]): boolean[] {
  return rows
    .map((row) => row.values.filter((value) => value.text !== ''))
    .filter((cells) => cells.length === columns.length && cells.some((cell) => (readCell(cell.text).value ?? 0) !== 0))
    .map((cells) => rowAddsUp(cells, columns));
}

/**
 * The columns in the order of the header; where 总计 stands first or last, the sums may say that it is the other way round.
 * Undefined where nobody can say which value is whose.
 */
function chooseColumnOrder(
  header: RequestHeader,
  rows: readonly ReadRow[],
  trust: Grid['trust'],
): string[] | undefined {
  if (isOrderLost(header, trust)) return undefined;
  const printed = orderColumns(header);
  if (printed.length !== requestColumnIds.length) return printed;
  const parts = printed.filter((column) => column !== 'total');
  const isFirst = printed[0] === 'total';
  const other: string[] = isFirst ? [...parts, 'total'] : ['total', ...parts];
  const sums = listSums(printed, rows);
  const others = listSums(other, rows);
  const onlyOther = others.filter((adds, index) => adds && !sums[index]).length;
  const onlyPrinted = sums.filter((adds, index) => adds && !others[index]).length;
  const isUnsure = isFirst && isRunTogether(header, trust);
  if (onlyOther > onlyPrinted * 3 && onlyOther >= (isUnsure ? 1 : 2)) return other;
  if (isUnsure && sums.length > 0 && onlyPrinted === 0) return undefined;
  const right = sums.filter((adds) => adds).length;
  return sums.length - right >= 3 && right * 4 < sums.length ? undefined : printed;
}

const isFormOrder = ({ columns }: RequestHeader): boolean => {
  const byPlace = [...columns].sort((a, b) => a.column - b.column).map((column) => column.id);
  return byPlace.join() === requestColumnIds.filter((id) => byPlace.includes(id)).join();
};

/**
 * Damaged headers slide sideways: one in another order than the form's is believed only if rows stand under it and add
 * up.
 */
function trustsPlaces(header: RequestHeader, rows: readonly ReadRow[]): boolean {
  const { placed, right, wrong } = tallyByPlace(header, rows);
  return isFormOrder(header) || (wrong === 0 && (placed > 0 || rows.length === 0)) || right > wrong * 3;
}

const sums: readonly string[] = [...requestBalance.left, ...requestBalance.right];

const countPrinted = (row: ReadRow): number => row.values.filter((value) => value.text !== '').length;

/** A paged document whose header was not made out may print its columns in any order. */
const isHeaderLost = (header: RequestHeader, { cells }: Grid): boolean =>
  header.columns.length === 0 && cells.some(({ origin }) => origin !== undefined);

export function findHabits(header: RequestHeader, rows: readonly ReadRow[], grid: Grid): Habits {
  const { trust } = grid;
  const count = orderColumns(header).length;
  const labelled = rows.filter((row) => row.labels.length > 0);
  const full = labelled.filter((row) => countPrinted(row) >= count);
  const columns = chooseColumnOrder(header, full, trust);
  const isPlaced = trust === 'exact' && header.columns.length > 0;
  const byPlace = isPlaced && !header.isTwice && trustsPlaces(header, full);
  return {
    columns: columns ?? orderColumns(header),
    trailing: findTrailing(
      labelled.map((row) => row.values),
      count,
    ),
    totalsBlank: full.every((row) => sums.includes(identifyRow(row, '') ?? '')),
    byPlace,
    damagedHeader:
      columns === undefined ||
      isHeaderLost(header, grid) ||
      (isPlaced && header.isTwice) ||
      (isPlaced && !byPlace && !isFormOrder(header)) ||
      labelled.filter((row) => countPrinted(row) > count).length * 2 >
        labelled.filter((row) => countPrinted(row) > 0).length,
  };
}

/** Blank and printed cells mixed in a ragged row may have slid sideways; the row's own sum must speak for the order. */
export function isPlausible(
  cells: readonly { text: string }[],
  columns: readonly string[],
  totalsBlank: boolean,
): boolean {
  const readings = cells.map((cell) => readCell(cell.text));
  if (
    !readings.some((reading) => reading.status === 'blank') ||
    readings.every((reading) => reading.status === 'blank')
  )
    return true;
  if (readings.some((reading) => reading.status === 'unreadable')) return false;
  const total = readings[columns.indexOf('total')];
  if (!total || total.status === 'blank') return totalsBlank;
  const parts = readings.reduce(
    (sum, reading, index) => (columns[index] === 'total' ? sum : sum + (reading.value ?? 0)),
    0,
  );
  return parts === total.value;
}
