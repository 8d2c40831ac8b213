// A report → the rows and columns that its statutory tables lack, by the form that it follows.
import { formCells } from '../../forms/facts.ts';
import type { FormTable, TableId } from '../../forms/record.ts';
import { chooseVersion, formOf, prescribedTables, sumRowOf, versionsOf } from '../../forms/shape.ts';
import { type Cell, cellsOf } from '../../forms/walk.ts';
import type { Named } from '../model/message.ts';
import type { Report } from '../model/report.ts';
import { type FigureMap, hasTable, mapFigures } from './figure-map.ts';

export interface TableGap {
  table: TableId;
  /** Rows, then columns. */
  missing: Named[];
}

/** One entry for each table that is there. */
export function findGaps(report: Report): TableGap[] {
  const figures = mapFigures(report);
  return prescribedTables.flatMap((id) => {
    const table = chooseTable(report, figures, id);
    return table && hasTable(report, id) ? [{ table: id, missing: findMissing(table, figures) }] : [];
  });
}

/** Rows that add up say by what they are which version is printed; elsewhere the report's form says it, else the present one. */
function chooseTable(report: Report, figures: FigureMap, id: TableId): FormTable | undefined {
  const versions = versionsOf(id);
  if (versions[0] && sumRowOf(versions[0]) !== undefined)
    return chooseVersion(
      versions,
      (table) => listIds(cellsOf(table), 'row'),
      (rows) => rows.some((row) => isPrinted(figures, id, 'row', row)),
    );
  return formOf(report.template).tables.find((table) => table.id === id) ?? versions[0];
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
function isPrinted(figures: FigureMap, table: TableId, side: 'row' | 'column', id: string): boolean {
  return cellsByPlace.get(keyOf(table, side, id))?.some((cell) => figures.has(cell.id)) === true;
}

/** The columns of a table of several headers are not asked for: its forms mix them. */
function findMissing(table: FormTable, figures: FigureMap): Named[] {
  const cells = cellsOf(table);
  const rows = distinct(cells, 'row').filter(
    ({ row }) => row.term !== '' && !isPrinted(figures, table.id, 'row', row.id),
  );
  const columns = distinct(cells, 'column').filter(({ column }) => !isPrinted(figures, table.id, 'column', column.id));
  return [
    ...rows.map(({ row }) => ({ table: table.id, row: row.id })),
    ...(table.blocks.length === 1 ? columns.map(({ column }) => ({ table: table.id, column: column.id })) : []),
  ];
}

const distinct = (cells: readonly Cell[], side: 'row' | 'column'): Cell[] =>
  [...new Map(cells.toReversed().map((cell) => [cell[side].id, cell])).values()].toReversed();
