// The figures of a report → figures by metric, and the numbers that may be computed with.
import { metricById } from '../../forms/catalogue.ts';
import type { TableId } from '../../forms/record.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';

/** Figures have at most six decimals. */
export function roundFigure(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export type FigureMap = ReadonlyMap<string, Figure>;

export function mapFigures(report: Report): FigureMap {
  return new Map(report.figures.map((figure) => [figure.metric, figure]));
}

/** The figure if it is an exact number in a known unit; 14万余 cannot be compared to the last digit. */
export function findExact(figures: FigureMap, metric: string): (Figure & { value: number }) | undefined {
  const figure = figures.get(metric);
  if (figure?.status !== 'reported' || figure.qualifier !== 'exact') return undefined;
  const { value, unit } = figure;
  return value === null || unit === null ? undefined : { ...figure, value };
}

/** True where the report has a figure of this table, whatever its status. */
export function hasTable(report: Pick<Report, 'figures'>, table: TableId): boolean {
  return report.figures.some((figure) => metricById.get(figure.metric)?.family === table);
}
