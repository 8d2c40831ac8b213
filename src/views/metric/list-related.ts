// A metric → those of the same row and of the same column of its table, or those that begin with the same word.
import { metricById, metricsOf } from '../../forms/catalogue.ts';
import type { Term } from '../../forms/term.ts';
import { type CellNames, locateCell } from './locate-cell.ts';

/** A metric as a list that names its row or column already shows it. */
export interface RelatedMetric {
  id: string;
  label: Term;
}

export interface RelatedMetrics {
  row: readonly RelatedMetric[];
  column: readonly RelatedMetric[];
  /** In tables without columns: what counts parts of the same thing. */
  kin: readonly RelatedMetric[];
}

/** The id up to the first `_`: answers that were denied are kin of all answers. */
const stemOf = (id: string): string => id.replace(/\.cumulative$/, '').split('_')[0] ?? id;

export function listRelated(id: string): RelatedMetrics {
  const family = metricById.get(id)?.family;
  const others = family ? metricsOf(family).filter((metric) => metric.id !== id) : [];
  const cell = locateCell(id);
  if (!cell) {
    const kin = others.filter((metric) => stemOf(metric.id) === stemOf(id));
    return { row: [], column: [], kin: kin.map((metric) => ({ id: metric.id, label: metric })) };
  }
  const list = (isRelated: (other: CellNames) => boolean, name: (other: CellNames) => Term | undefined) =>
    others.flatMap((metric): RelatedMetric[] => {
      const other = locateCell(metric.id);
      return other && isRelated(other) ? [{ id: metric.id, label: name(other) ?? metric }] : [];
    });
  return {
    row: list(
      ({ rowId }) => rowId === cell.rowId,
      ({ column }) => column.at(-1),
    ),
    column: list(
      ({ columnId }) => columnId === cell.columnId,
      ({ shortRow }) => shortRow,
    ),
    kin: [],
  };
}
