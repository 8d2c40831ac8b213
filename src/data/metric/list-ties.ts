// A metric → the metrics that count nearly the same thing in other forms, each with what differs.

import type { Metric } from '../../forms/catalogue.ts';
import { metricById } from '../../forms/catalogue.ts';
import type { Term } from '../../forms/term.ts';
import type { TieKind } from '../../report/series/comparable-metrics.ts';
import { listReadings } from '../../report/series/list-readings.ts';

export interface TiedMetric {
  metric: Metric;
  tie: TieKind;
  note: Term | undefined;
}

export function listTies(id: string): TiedMetric[] {
  return listReadings(id).flatMap(({ metric: tied, tie, note }) => {
    const metric = metricById.get(tied);
    return tie === 'own' || !metric ? [] : [{ metric, tie, note }];
  });
}
