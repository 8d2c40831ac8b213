// The rows of a grid of table 三 → what they have in common, which decides how a doubtful row is read.
import { findTrailing } from '../../table/align-row.ts';
import { type RequestColumn, requestColumns } from '../../table/lexicon/requests.ts';
import { readCell } from '../../table/read-cell.ts';
import { identifyRow } from './identify-request-row.ts';
import type { ReadRow } from './read-rows.ts';
import { type HeaderColumn, orderColumns, takeByPlace } from './request-header.ts';

/** What the other rows of a grid say of one whose cells may have slid. */
export interface Habits {
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
  return {
    trailing: findTrailing(
      labelled.map((row) => row.values),
      count,
    ),
    totalsBlank: full.every((row) => sums.includes(identifyRow(row, '') ?? '')),
    byPlace: trustsPlaces(header, exact, full),
    damagedHeader:
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
