// Figures in any order → in the order of the metric catalogue, so that the same report always gives the same bytes.
import { metrics } from '../../forms/catalogue.ts';
import type { Figure } from '../model/figure.ts';

const rank = new Map(metrics.map((metric, index) => [metric.id, index]));

export function orderFigures(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => (rank.get(a.metric) ?? 0) - (rank.get(b.metric) ?? 0));
}
