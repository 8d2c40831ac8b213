// The header rows of table 三 → its applicant columns: which are printed, in which order, and where.
import { type RequestColumn, requestColumns } from '../../table/lexicon/requests.ts';
import type { Unit } from '../../unit/unit.ts';
import type { LabelCell, ReadRow, ValueCell } from './read-rows.ts';

/** The applicant columns as this document prints them; `column` is where the header stands in an exact grid. */
export interface HeaderColumn {
  id: RequestColumn;
  column: number;
  /** Units printed with it: 自然人（件）. */
  units: readonly Unit[];
  /** Printed in one line with all others, so that the printed order is the order. */
  inLine: boolean;
}

export const labelId = (label: LabelCell | undefined): string => label?.match.labels[0]?.id ?? '';
const isColumnId = (id: string): id is RequestColumn => (requestColumns as readonly string[]).includes(id);

export function isHeader(row: ReadRow): boolean {
  const ids = row.labels.map(labelId);
  if (row.labels.some((label) => label.match.labels[0]?.role === 'row' || label.match.labels[0]?.role === 'group'))
    return false;
  const columns = ids.filter(isColumnId);
  return (
    columns.length >= 2 ||
    (columns.length === 1 &&
      !row.values.some((value) => value.text !== '') &&
      !row.labels.some((label) => label.mark !== ''))
  );
}

/** A page break repeats the header with most of its columns; a stray 其他 or 总计 moves no column that is known. */
export function readHeader(known: readonly HeaderColumn[], row: ReadRow): HeaderColumn[] {
  let header = [...known];
  const ids = row.labels.map(labelId);
  const inLine = ids.includes('natural') && ids.includes('total') && !ids.includes('organisations');
  const repeated = row.labels.filter((label) => isColumnId(labelId(label))).length >= 3;
  for (const label of row.labels) {
    const id = labelId(label);
    if (!isColumnId(id) || (!repeated && header.some((column) => column.id === id))) continue;
    header = [...header.filter((column) => column.id !== id), { id, column: label.column, units: label.units, inLine }];
  }
  return header;
}

/**
 * The columns in printed order. A header of several lines loses the order of its lines: 自然人 stands before the
 * organisations and 总计 behind them, as in the form.
 */
export function orderColumns(header: readonly HeaderColumn[]): RequestColumn[] {
  if (header.length === 0) return [...requestColumns];
  const printed = header.map((column) => column.id);
  // A damaged header may run into one line in any order; only this one is printed on purpose.
  if (printed[0] === 'total' && printed[1] === 'natural' && header.every((column) => column.inLine)) return printed;
  const rest = (id: RequestColumn): RequestColumn[] => (printed.includes(id) ? [id] : []);
  const organisations = printed.filter((id) => id !== 'natural' && id !== 'total');
  return [...rest('natural'), ...organisations, ...rest('total')];
}

/** In an exact grid the value below a header is its value, if every printed value stands below some header. */
export function takeByPlace(header: readonly HeaderColumn[], row: ReadRow): Map<RequestColumn, ValueCell> | undefined {
  const found = new Map<RequestColumn, ValueCell>();
  for (const { id, column } of header) {
    const value = row.values.find((cell) => cell.column === column);
    if (value) found.set(id, value);
  }
  const printed = row.values.filter((value) => value.text !== '').length;
  const placed = [...found.values()].filter((value) => value.text !== '').length;
  const distinct = new Set(header.map(({ column }) => column)).size;
  return printed === placed && found.size === header.length && distinct === header.length ? found : undefined;
}
