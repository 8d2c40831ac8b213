// A report and what the checks say of it → the same without what comparing does not need, so that a large corpus fits into memory.

import { outcomeOfMetric } from '../../forms/outcomes.ts';
import { listRateMetrics, rateDefinitions } from '../../forms/rates.ts';
import { listReadings, metricsOfReading } from '../../report/analysis/list-readings.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { countMeasures } from './measures.ts';

const needed: ReadonlySet<string> = new Set([
  ...countMeasures.flatMap(({ id, outcome }) => (outcome ? [] : listReadings(id).flatMap(metricsOfReading))),
  ...outcomeOfMetric.keys(),
  ...rateDefinitions.flatMap(listRateMetrics),
]);

export function keepComparedFigures(file: ReportFile): ReportFile {
  const figures = file.report.figures.filter(({ metric }) => needed.has(metric));
  return { ...file, report: { ...file.report, figures, sections: [] } };
}

/** A finding without two numbers calls no figure into question. */
export function keepContradictions({ subject, findings }: FindingsFile): FindingsFile {
  const kept = findings.filter(({ left, right }) => typeof left === 'number' && typeof right === 'number');
  return { subject, checks: [], findings: kept };
}
