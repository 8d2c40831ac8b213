// A series and a year → its point; a year that the series does not list has no report.
import type { ChartPoint, ChartSeries } from './chart-input.ts';

export function findPoint({ points }: Pick<ChartSeries, 'points'>, year: number): ChartPoint {
  const found = points.find((point) => point.year === year);
  return found ?? { year, state: 'no_report', value: null, qualifier: null, template: null };
}
