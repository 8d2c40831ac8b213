// A report → the rows and columns that its statutory tables lack, by the form that it follows.

import { metricById } from '../../forms/catalogue.ts';
import { formCells } from '../../forms/facts.ts';
import type { FormId } from '../../forms/forms.ts';
import type { FormTable, TableId } from '../../forms/record.ts';
import { chooseVersion, formOf, prescribedTables, sumRowOf, versionsOf } from '../../forms/shape.ts';
import { type Cell, cellsOf } from '../../forms/walk.ts';
import type { Named } from '../model/message.ts';
import type { Report } from '../model/report.ts';

export interface TableGap {
  table: TableId;
  /** Rows, then columns. */
  missing: Named[];
}

/** Metrics that the report lists, whatever their status. */
type Listed = ReadonlySet<string>;

/** One entry for each table that is there. */
export function findTableGaps(report: Pick<Report, 'figures' | 'template'>): TableGap[] {
  const listed = new Set(report.figures.map(({ metric }) => metric));
  const families = new Set([...listed].map((metric) => metricById.get(metric)?.family));
  return prescribedTables.flatMap((id) => {
    const table = families.has(id) ? chooseTable(report.template, listed, id) : undefined;
    return table ? [{ table: id, missing: findMissing(table, listed) }] : [];
  });
}

/** Rows that add up say by what they are which version is printed; elsewhere the report's form says it, else the present one. */
function chooseTable(form: FormId, listed: Listed, id: TableId): FormTable | undefined {
  const versions = versionsOf(id);
  if (versions[0] && sumRowOf(versions[0]) !== undefined)
    return chooseVersion(
      versions,
      (table) => listIds(cellsOf(table), 'row'),
      (rows) => rows.some((row) => isPrinted(listed, id, 'row', row)),
    );
  return formOf(form).tables.find((table) => table.id === id) ?? versions[0];
}

const listIds = (cells: readonly Cell[], side: 'row' | 'column'): string[] => [
  ...new Set(cells.map((cell) => cell[side].id)),
];

const keyOf = (table: TableId, side: 'row' | 'column', id: string): string => `${table} ${side} ${id}`;

const cellsByPlace = new Map(
  (['row', 'column'] as const).flatMap((side) => [
    ...Map.groupBy(formCells, (cell) => keyOf(cell.table.id, side, cell[side].id)),
  ]),
);

/** Hybrids print a block of one form beside blocks of the other: a row is there in whichever form it is printed. */
function isPrinted(listed: Listed, table: TableId, side: 'row' | 'column', id: string): boolean {
  return cellsByPlace.get(keyOf(table, side, id))?.some((cell) => listed.has(cell.id)) === true;
}

/** The columns of a table of several headers are not asked for: its forms mix them. */
function findMissing(table: FormTable, listed: Listed): Named[] {
  const cells = cellsOf(table);
  const rows = distinct(cells, 'row').filter(
    ({ row }) => row.term !== '' && !isPrinted(listed, table.id, 'row', row.id),
  );
  const columns = distinct(cells, 'column').filter(({ column }) => !isPrinted(listed, table.id, 'column', column.id));
  return [
    ...rows.map(({ row }) => ({ table: table.id, row: row.id })),
    ...(table.blocks.length === 1 ? columns.map(({ column }) => ({ table: table.id, column: column.id })) : []),
  ];
}

const distinct = (cells: readonly Cell[], side: 'row' | 'column'): Cell[] =>
  [...new Map(cells.toReversed().map((cell) => [cell[side].id, cell])).values()].toReversed();
