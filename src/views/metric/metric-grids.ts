// A family of metrics → its table as rows of metrics: rows × columns where all rows have the same, else a list a row.
import { type FamilyId, type Metric, metricsOf } from '../../forms/catalogue.ts';
import type { Term } from '../../forms/term.ts';
import { type CellNames, locateCell } from './locate-cell.ts';

interface GridRow {
  label: Term;
  /** The deeper, the further it is indented. */
  depth: number;
  cells: readonly { measure: Term; metric: Metric }[];
}

export interface MetricGrid {
  /** Empty where rows have columns of their own. */
  columns: readonly Term[];
  rows: readonly GridRow[];
}

type Located = CellNames & { metric: Metric };

/** Undefined for the text and for tables that list indicators. */
export function makeGrid(family: FamilyId): MetricGrid | undefined {
  const located = metricsOf(family).flatMap((metric): Located[] => {
    const names = locateCell(metric.id);
    return names ? [{ ...names, metric }] : [];
  });
  const rows = [...Map.groupBy(located, ({ rowId }) => rowId).values()];
  const [first] = rows;
  if (!first) return undefined;
  const idsOf = (row: readonly Located[]): string => row.map(({ columnId }) => columnId).join(' ');
  const isRectangle = rows.every((row) => idsOf(row) === idsOf(first));
  return {
    columns: isRectangle ? first.map(({ shortColumn }) => shortColumn) : [],
    rows: rows.flatMap((row) =>
      row.slice(0, 1).map(({ shortRow, depth }) => ({
        label: shortRow,
        depth,
        cells: row.map(({ shortColumn, metric }) => ({ measure: shortColumn, metric })),
      })),
    ),
  };
}
