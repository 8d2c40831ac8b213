// The header rows of table 三 → its applicant columns: which are printed, in which order, and where.

import { requestColumnIds } from '../../../forms/shape.ts';
import type { Grid } from '../../document/document.ts';
import type { Unit } from '../../unit/unit.ts';
import { labelId, labelRole, type ReadRow, type RowLabel, type ValueCell, wordsOfOthers } from './read-rows.ts';

/** The applicant columns as this document prints them; `column` is where the header stands in an exact grid. */
export interface HeaderColumn {
  id: string;
  column: number;
  /** Units printed with it: 自然人（件）. */
  units: readonly Unit[];
}

type Top = 'natural' | 'organisations' | 'total';

export interface RequestHeader {
  columns: readonly HeaderColumn[];
  /** Places of columns that are none of the form's (备注) or another year's (上年总计). */
  others: readonly number[];
  /**
   * The order of 自然人, the organisations and 总计 as one printed line gives it; undefined where they stand on several
   * lines, whose order copies lose.
   */
  top: readonly Top[] | undefined;
  /** The organisations are printed in that same line, so that lines which ran into one would look alike. */
  isOneLine: boolean;
  /** One header names an applicant over two columns: nobody can say below which of them its numbers stand. */
  isTwice: boolean;
}

export const noHeader: RequestHeader = { columns: [], others: [], top: undefined, isOneLine: false, isTwice: false };

const isColumnId = (id: string): id is string => requestColumnIds.includes(id);

export function isHeader(row: ReadRow): boolean {
  const ids = row.labels.map(labelId);
  if (row.labels.some((label) => labelRole(label) === 'row' || labelRole(label) === 'group')) return false;
  const columns = ids.filter(isColumnId);
  return (
    columns.length >= 2 ||
    (columns.length === 1 &&
      !row.values.some((value) => value.text !== '') &&
      !row.labels.some((label) => label.mark !== ''))
  );
}

/** The top columns of a line in printed order; the organisations stand for their head where that is not printed. */
function listTop(ids: readonly string[]): Top[] {
  const isHeaded = ids.includes('organisations');
  const isTop = (id: string): id is Top => id === 'natural' || id === 'total' || id === 'organisations';
  return ids
    .flatMap((id): Top[] => (isTop(id) ? [id] : isColumnId(id) && !isHeaded ? ['organisations'] : []))
    .filter((id, index, all) => id !== all[index - 1]);
}

/**
 * A page break repeats the header with most of its columns; a stray 其他 or 总计 moves no column that is known.
 * `isOpen`: no row of numbers stands between this line and the header's lines before it.
 */
export function readRequestHeader(
  known: RequestHeader,
  row: ReadRow,
  year: number | undefined,
  isOpen: boolean,
): RequestHeader {
  let columns = [...known.columns];
  const ids = row.labels.filter((label) => wordsOfOthers(label, year) === undefined).map(labelId);
  const top = listTop(ids);
  const repeated = ids.filter(isColumnId).length >= 3;
  const isOthers = (label: RowLabel): boolean => wordsOfOthers(label, year) !== undefined;
  const words = [...row.unknown, ...row.values].filter(({ text }) => /\p{Script=Han}/u.test(text));
  const others = [...known.others, ...[...row.labels.filter(isOthers), ...words].map(({ column }) => column)];
  const isMoved = ({ id, column }: Pick<HeaderColumn, 'id' | 'column'>): boolean =>
    known.columns.some((before) => before.id === id && before.column !== column);
  let isTwice = isOpen && known.isTwice;
  for (const label of row.labels) {
    const id = labelId(label);
    if (isOthers(label)) continue;
    if (!isColumnId(id) || (!repeated && columns.some((column) => column.id === id))) continue;
    const { column, units } = label;
    isTwice ||= isOpen && isMoved({ id, column });
    columns = [...columns.filter((known) => known.id !== id), { id, column, units }];
  }
  if (new Set(top).size < 3) return { ...known, columns, others, isTwice };
  return {
    columns,
    others,
    top,
    isTwice,
    isOneLine: ids.some((id) => isColumnId(id) && id !== 'natural' && id !== 'total'),
  };
}

const formTop: readonly Top[] = ['natural', 'organisations', 'total'];
const expand = (top: readonly Top[], printed: readonly string[]): string[] =>
  top.flatMap((id) =>
    id === 'organisations'
      ? printed.filter((column) => column !== 'natural' && column !== 'total')
      : printed.filter((column) => column === id),
  );

/** The columns in printed order; where the header's lines do not tell it, in the order of the form. */
export function orderColumns({ columns, top }: RequestHeader): string[] {
  if (columns.length === 0) return [...requestColumnIds];
  // 总计 or 自然人 stands among the organisations: only their places tell the order.
  if (top && new Set(top).size < top.length) return columns.toSorted((a, b) => a.column - b.column).map(({ id }) => id);
  return expand(
    top ?? formTop,
    columns.map(({ id }) => id),
  );
}

/** The lines of a header may have run into one, in whatever order. */
export const isRunTogether = ({ isOneLine }: RequestHeader, trust: Grid['trust']): boolean =>
  trust === 'flat' || (trust === 'ragged' && isOneLine);

/**
 * Whether nobody can tell the order of the columns: 自然人 stands among the organisations, or a header whose lines ran
 * into one gives an order that is not the form's (总计 first is left to the sums).
 */
export function isOrderLost(header: RequestHeader, trust: Grid['trust']): boolean {
  const { top } = header;
  if (!top || trust === 'exact') return false;
  if (new Set(top).size < top.length) return true;
  const applicants = top.filter((id) => id !== 'total');
  const isForm = applicants[0] === 'natural' && (top[0] === 'total' || top.at(-1) === 'total');
  return !isForm && isRunTogether(header, trust);
}

/** In an exact grid the value below a header is its value, if every printed value stands below some header. */
export function takeByColumn({ columns, others }: RequestHeader, row: ReadRow): Map<string, ValueCell> | undefined {
  const found = new Map<string, ValueCell>();
  for (const { id, column } of columns) {
    const value = row.values.find((cell) => cell.column === column);
    if (value) found.set(id, value);
  }
  const printed = row.values.filter(({ text, column }) => text !== '' && !others.includes(column)).length;
  const placed = [...found.values()].filter((value) => value.text !== '').length;
  const distinct = new Set(columns.map(({ column }) => column)).size;
  return printed === placed && found.size === columns.length && distinct === columns.length ? found : undefined;
}

/** Which row of the form the labels name; 其他 and 总计 are rows only where a number or their group says so. */
export function identifyRow(row: ReadRow, group: string): string | undefined {
  const leaf = row.labels.at(-1);
  const id = labelId(leaf);
  const role = labelRole(leaf);
  if (role === 'row') return id;
  if (id === 'total' && (leaf?.mark !== '' || row.labels.length <= 2)) return 'total';
  if (id === 'other' && (leaf?.mark === '3' || group === 'other.all')) return 'other.misc';
  return undefined;
}
