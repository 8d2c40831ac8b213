// The rows of a grid of table 三 → what they have in common, which decides how a doubtful row is read.
import { findTrailing, findWindows } from '../../table/align-row.ts';
import { type RequestColumn, requestColumns } from '../../table/lexicon/requests.ts';
import { readCell } from '../../table/read-cell.ts';
import { identifyRow } from './identify-request-row.ts';
import type { ReadRow } from './read-rows.ts';
import { type HeaderColumn, orderColumns, takeByPlace } from './request-header.ts';

/** What the other rows of a grid say of one whose cells may have slid. */
export interface Habits {
  /** The columns in printed order. */
  columns: readonly RequestColumn[];
  /** Blank cells behind the values. */
  trailing: number | undefined;
  /** The document leaves 总计 blank in all detail rows and fills it in the sums only. */
  totalsBlank: boolean;
  /** Values may be taken from below their header. */
  byPlace: boolean;
  /** Most rows have more values than the header has columns: the header lost some. */
  damagedHeader: boolean;
}

/** Whether every row adds up with its values taken from below their headers. */
function addsUpByPlace(header: readonly HeaderColumn[], rows: readonly ReadRow[]): boolean {
  return rows.every((row) => {
    const placed = takeByPlace(header, row);
    const read = (column: RequestColumn): number => readCell(placed?.get(column)?.text ?? '').value ?? 0;
    const parts = header.reduce((sum, { id }) => (id === 'total' ? sum : sum + read(id)), 0);
    return !placed?.has('total') || parts === read('total');
  });
}

/** Whether a row's applicants add up to its total. */
export function addsUp(cells: readonly { text: string }[], columns: readonly RequestColumn[]): boolean {
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
export function chooseFit(
  all: Cells,
  columns: readonly RequestColumn[],
  totalsBlank: boolean,
): (cells: Cells) => boolean {
  const total = columns.indexOf('total');
  const counts = (cells: Cells): boolean =>
    addsUp(cells, columns) && (readCell(cells[total]?.text ?? '').value ?? 0) > 0;
  const adding = findWindows(all, columns.length).some((start) => counts(all.slice(start, start + columns.length)));
  if (adding || !totalsBlank) return adding ? counts : (cells) => addsUp(cells, columns);
  return (cells) => cells[total]?.text === '' && cells[0]?.text !== '';
}

/** How many of the rows that count anything add up with their columns in this order, and how many do not. */
function tallySums(columns: readonly RequestColumn[], rows: readonly ReadRow[]): { right: number; wrong: number } {
  const counted = rows
    .map((row) => row.values.filter((value) => value.text !== ''))
    .filter((cells) => cells.length === columns.length && cells.some((cell) => (readCell(cell.text).value ?? 0) !== 0));
  const right = counted.filter((cells) => addsUp(cells, columns)).length;
  return { right, wrong: counted.length - right };
}

/**
 * The columns in the order of the header; 总计 is taken to be the first of them where that alone makes the rows add up.
 * Undefined where the rows contradict every order: nobody can say which value is whose.
 */
function settleColumns(header: readonly HeaderColumn[], rows: readonly ReadRow[]): RequestColumn[] | undefined {
  const columns = orderColumns(header);
  const { right, wrong } = tallySums(columns, rows);
  if (columns.length !== requestColumns.length || wrong < 2 || right * 3 >= wrong) return columns;
  const totalFirst: RequestColumn[] = ['total', ...columns.filter((column) => column !== 'total')];
  const other = tallySums(totalFirst, rows);
  if (other.right > other.wrong * 3) return totalFirst;
  return wrong < 3 ? columns : undefined;
}

/** Damaged headers slide sideways: one in another order than the form's is believed only if the rows add up under it. */
function trustsPlaces(header: readonly HeaderColumn[], exact: boolean, rows: readonly ReadRow[]): boolean {
  if (!exact || header.length === 0) return false;
  const byPlace = [...header].sort((a, b) => a.column - b.column).map((column) => column.id);
  const inForm = requestColumns.filter((id) => byPlace.includes(id));
  return byPlace.join() === inForm.join() || addsUpByPlace(header, rows);
}

const sums: readonly string[] = ['received', 'carried_in', 'total', 'carried_out'];

const countPrinted = (row: ReadRow): number => row.values.filter((value) => value.text !== '').length;

export function findHabits(header: readonly HeaderColumn[], rows: readonly ReadRow[], exact: boolean): Habits {
  const count = orderColumns(header).length;
  const labelled = rows.filter((row) => row.labels.length > 0);
  const full = labelled.filter((row) => countPrinted(row) >= count);
  const columns = settleColumns(header, full);
  return {
    columns: columns ?? orderColumns(header),
    trailing: findTrailing(
      labelled.map((row) => row.values),
      count,
    ),
    totalsBlank: full.every((row) => sums.includes(identifyRow(row, '') ?? '')),
    byPlace: trustsPlaces(header, exact, full),
    damagedHeader:
      columns === undefined ||
      labelled.filter((row) => countPrinted(row) > count).length * 2 >
        labelled.filter((row) => countPrinted(row) > 0).length,
  };
}

/** Blank and printed cells mixed in a ragged row may have slid sideways; the row's own sum must speak for the order. */
export function isPlausible(
  cells: readonly { text: string }[],
  columns: readonly RequestColumn[],
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
