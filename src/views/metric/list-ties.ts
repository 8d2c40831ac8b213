// A metric → the metrics that count nearly the same thing in other forms, each with what differs.

import type { Metric } from '../../forms/catalogue.ts';
import { metricById } from '../../forms/catalogue.ts';
import type { Term } from '../../forms/term.ts';
import { listReadings, type StandIn } from '../../report/analysis/list-readings.ts';

export interface TiedMetric {
  metric: Metric;
  /** Metrics to be added to it. */
  others: readonly Metric[];
  tie: StandIn;
  note: Term | undefined;
}

export function listTies(id: string): TiedMetric[] {
  return listReadings(id).flatMap(({ metric: tied, others = [], tie, note }) => {
    const metric = metricById.get(tied);
    if (tie === 'own' || !metric) return [];
    return [{ metric, others: others.flatMap((other) => metricById.get(other) ?? []), tie, note }];
  });
}
