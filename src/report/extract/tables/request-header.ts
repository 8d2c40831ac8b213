// The header rows of table 三 → its applicant columns: which are printed, in which order, and where.
import type { Grid } from '../../read/document.ts';
import { type RequestColumn, requestColumns } from '../../table/lexicon/requests.ts';
import type { LabelCell, ReadRow, ValueCell } from './read-rows.ts';

/** The applicant columns as this document prints them; `column` is where the header stands in an exact grid. */
export interface HeaderColumn {
  id: RequestColumn;
  column: number;
}

type Top = 'natural' | 'organisations' | 'total';

export interface RequestHeader {
  columns: readonly HeaderColumn[];
  /**
   * The order of 自然人, the organisations and 总计 as one printed line gives it; undefined where they stand on several
   * lines, whose order copies lose.
   */
  top: readonly Top[] | undefined;
  /** The organisations are printed in that same line, so that lines which ran into one would look alike. */
  isOneLine: boolean;
}

export const noHeader: RequestHeader = { columns: [], top: undefined, isOneLine: false };

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

const listTop = (ids: readonly string[]): Top[] => [
  ...new Set(
    ids.flatMap((id): Top[] =>
      id === 'natural' || id === 'total' ? [id] : id === 'organisations' || isColumnId(id) ? ['organisations'] : [],
    ),
  ),
];

/** A page break repeats the header with most of its columns; a stray 其他 or 总计 moves no column that is known. */
export function readHeader(known: RequestHeader, row: ReadRow): RequestHeader {
  let columns = [...known.columns];
  const ids = row.labels.map(labelId);
  const top = listTop(ids);
  const repeated = ids.filter(isColumnId).length >= 3;
  for (const label of row.labels) {
    const id = labelId(label);
    if (!isColumnId(id) || (!repeated && columns.some((column) => column.id === id))) continue;
    columns = [...columns.filter((column) => column.id !== id), { id, column: label.column }];
  }
  if (top.length < 3) return { ...known, columns };
  return { columns, top, isOneLine: ids.some((id) => isColumnId(id) && id !== 'natural' && id !== 'total') };
}

const formTop: readonly Top[] = ['natural', 'organisations', 'total'];
/** 总计 before all applicants is an order that no lost line gives: the lines of the header begin with 自然人 or 法人. */
const totalFirst: readonly Top[] = ['total', 'natural', 'organisations'];

const expand = (top: readonly Top[], printed: readonly RequestColumn[]): RequestColumn[] =>
  top.flatMap((id) =>
    id === 'organisations'
      ? printed.filter((column) => column !== 'natural' && column !== 'total')
      : printed.filter((column) => column === id),
  );

/** The columns in printed order; where the header's lines do not tell it, in the order of the form. */
export function orderColumns({ columns, top }: RequestHeader): RequestColumn[] {
  if (columns.length === 0) return [...requestColumns];
  return expand(
    top ?? formTop,
    columns.map(({ id }) => id),
  );
}

/**
 * Whether nobody can tell the order of the columns: a header whose lines ran into one gives some order, and only the
 * form's own, or one that no such accident gives, is believed.
 */
export function isOrderLost({ top, isOneLine }: RequestHeader, trust: Grid['trust']): boolean {
  if (!top || top.join() === formTop.join() || top.join() === totalFirst.join()) return false;
  return trust === 'flat' || (trust === 'ragged' && isOneLine);
}

/** In an exact grid the value below a header is its value, if every printed value stands below some header. */
export function takeByPlace({ columns }: RequestHeader, row: ReadRow): Map<RequestColumn, ValueCell> | undefined {
  const found = new Map<RequestColumn, ValueCell>();
  for (const { id, column } of columns) {
    const value = row.values.find((cell) => cell.column === column);
    if (value) found.set(id, value);
  }
  const printed = row.values.filter((value) => value.text !== '').length;
  const placed = [...found.values()].filter((value) => value.text !== '').length;
  const distinct = new Set(columns.map(({ column }) => column)).size;
  return printed === placed && found.size === columns.length && distinct === columns.length ? found : undefined;
}
