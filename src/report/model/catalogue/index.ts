// The metric catalogue: everything that a report can state, in the order of the forms.
import type { Metric } from '../metric.ts';
import { activeMetrics } from './active.ts';
import { appealMetrics } from './appeals.ts';
import { narrativeMetrics } from './narrative.ts';
import { requestMetrics } from './requests.ts';
import { stat2008Metrics } from './stat2008.ts';
import { stat2014Metrics } from './stat2014.ts';

export const metrics: readonly Metric[] = [
  ...activeMetrics,
  ...requestMetrics,
  ...appealMetrics,
  ...narrativeMetrics,
  ...stat2014Metrics,
  ...stat2008Metrics,
];

export const metricById: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));
