// The headers of table 二 → the columns of each row below them, by what the forms print there.
import { metricById } from '../../../forms/catalogue.ts';
import { columnsByRow } from '../../../forms/shape.ts';
import { cellId } from '../../../forms/walk.ts';
import type { Unit } from '../../unit/unit.ts';
import type { UnitScope } from './choose-unit.ts';
import { labelId, labelRole, type ReadRow, type ValueCell, wordsOfOthers } from './read-rows.ts';

export interface ActiveColumn {
  id: string;
  /** Where the header stands in an exact grid. */
  column: number;
  /** Units printed in the header. */
  units: readonly Unit[];
  /** The header gives the column to another year or span. */
  others: boolean;
}

/** A row of the table in its columns, and the units that are printed for it. */
export interface ActiveRow {
  id: string;
  columns: readonly ActiveColumn[];
  /** Units printed over the whole row: in its label, beside it, or in the head of its block. */
  units: readonly Unit[];
}

/** What the headers said so far: the columns of the last one, and the names of all. */
export interface NamedColumns {
  columns: readonly ActiveColumn[];
  seen: ReadonlySet<string>;
}

/** The id of the metric in a row and a column of table 二. */
export const idInActive = (row: string, column: string): string => cellId({ id: 'active' }, row, column);

/** The columns that each row has in the forms that print it. */
const activeColumns = columnsByRow('active');

/** The columns that a row of headers names. */
export function readHeader(row: ReadRow, year: number | undefined): ActiveColumn[] {
  return row.labels
    .filter((label) => labelRole(label) === 'column')
    .map((label) => ({
      id: labelId(label),
      column: label.column,
      units: label.units,
      others: wordsOfOthers(label, year) !== undefined,
    }));
}

const hasMetrics = (id: string, columns: readonly ActiveColumn[]): boolean =>
  columns.length > 0 && columns.every((column) => metricById.has(idInActive(id, column.id)));

/**
 * The header above a row; where it is lost, the one layout of the form that has as many columns as there are values. A
 * table that prints the headers of one form is not read by another's.
 */
export function chooseColumns(
  state: NamedColumns,
  id: string,
  printed: number,
  isFlat: boolean,
): readonly ActiveColumn[] | undefined {
  const all = activeColumns.get(id) ?? [];
  if (hasMetrics(id, state.columns)) return (isFlat ? findWhole(all, state.columns) : undefined) ?? state.columns;
  const countSeen = (layout: readonly string[]): number => layout.filter((column) => state.seen.has(column)).length;
  const most = Math.max(0, ...all.map(countSeen));
  const layouts = all.filter((layout) => layout.length === printed && countSeen(layout) === most);
  if (layouts.length !== 1) return undefined;
  return layouts[0]?.map(makeColumn);
}

const makeColumn = (id: string): ActiveColumn => ({ id, column: -1, units: [], others: false });

/** Where cells are not told apart, a header may have lost names: the row of the form that it names in part. */
function findWhole(
  layouts: readonly (readonly string[])[],
  columns: readonly ActiveColumn[],
): ActiveColumn[] | undefined {
  const isPartOf = (layout: readonly string[]): boolean => columns.every(({ id }) => layout.includes(id));
  if (
    columns.some(({ others }) => others) ||
    layouts.some((layout) => layout.length === columns.length && isPartOf(layout))
  )
    return undefined;
  const whole = layouts.find((layout) => layout.length > columns.length && isPartOf(layout));
  return whole?.map((id) => columns.find((column) => column.id === id) ?? makeColumn(id));
}

/** The values that stand under the columns, where each printed one does. */
export function takeByPosition(columns: readonly ActiveColumn[], row: ReadRow): ValueCell[] | undefined {
  const found = columns.flatMap((column) => row.values.find((value) => value.column === column.column) ?? []);
  const printed = row.values.filter((value) => value.text !== '').length;
  return found.length === columns.length && found.filter((value) => value.text !== '').length === printed
    ? found
    : undefined;
}

/** What is printed over a column is meant for it, what is printed over a row for those of its columns that it fits. */
export function listScopes({ id, columns, units }: ActiveRow, at: number): UnitScope[] {
  const covers = columns.flatMap((column) => metricById.get(idInActive(id, column.id)) ?? []);
  const own = covers[at];
  return [{ units, covers }, ...(own ? [{ units: columns[at]?.units ?? [], covers: [own] }] : [])];
}

/** Two headers alike where the form has another column: one is misprinted. A span that a copy repeats leaves none out. */
export function isTwice(row: string, columns: readonly ActiveColumn[], { id }: ActiveColumn): boolean {
  const printed = columns.flatMap((column) => (column.others ? [] : [column.id]));
  const isWhole = (activeColumns.get(row) ?? []).some((layout) => layout.every((column) => printed.includes(column)));
  return !isWhole && printed.indexOf(id) !== printed.lastIndexOf(id);
}
