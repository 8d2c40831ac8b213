// A report → the same without what comparing does not need, so that all reports of a large corpus fit into memory.
import type { ReportFile } from '../../report/model/report.ts';
import { listReadings } from '../../report/series/list-readings.ts';
import { rateDefinitions } from '../../report/series/rates.ts';
import { groupOfMetric } from '../outcomes/outcome-groups.ts';
import { countMeasures } from './measures.ts';

const needed: ReadonlySet<string> = new Set([
  ...countMeasures.flatMap(({ id, outcome }) => (outcome ? [] : listReadings(id).map(({ metric }) => metric))),
  ...groupOfMetric.keys(),
  ...rateDefinitions.flatMap(({ formulas }) => formulas.flatMap((one) => [...one.numerator, ...one.denominator])),
]);

export function keepComparedFigures(file: ReportFile): ReportFile {
  const figures = file.report.figures.filter(({ metric }) => needed.has(metric));
  return { ...file, report: { ...file.report, figures, sections: [] } };
}
