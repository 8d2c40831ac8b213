// What comparing needs of a report and of what the checks say of it, so that a large corpus fits into memory.

import { outcomeOfMetric } from '../../forms/outcomes.ts';
import { listRateMetrics, rateDefinitions } from '../../forms/rates.ts';
import { listReadings, metricsOfReading } from '../../report/analysis/list-readings.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import { countMeasures } from './measures.ts';

/** The metrics whose figures are compared, and what rates are made of. */
export const comparedMetrics: ReadonlySet<string> = new Set([
  ...countMeasures.flatMap(({ id, outcome }) => (outcome ? [] : listReadings(id).flatMap(metricsOfReading))),
  ...outcomeOfMetric.keys(),
  ...rateDefinitions.flatMap(listRateMetrics),
]);

/** A finding without two numbers calls no figure into question. */
export function keepContradictions({ subject, findings }: FindingsFile): FindingsFile {
  const kept = findings.filter(({ left, right }) => typeof left === 'number' && typeof right === 'number');
  return { subject, checks: [], findings: kept };
}
