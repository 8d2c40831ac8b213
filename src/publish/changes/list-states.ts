// One body's record → the states of its reports.
import type { BodyRecord } from '../../store/record.ts';
import { keyOfFinding } from '../finding-key.ts';
import { listFindings } from '../record.ts';
import type { ReportState } from './snapshot.ts';
import { stateFigure } from './state-figure.ts';

export function listStates(record: BodyRecord): ReportState[] {
  const findings = listFindings(record);
  return record.reports.map(({ file: { report, source, reader } }) => ({
    agencyId: report.agencyId,
    year: report.year,
    sha256: source.sha256,
    reader,
    figures: new Map(report.figures.map((figure) => [figure.metric, stateFigure(figure)])),
    findings: findings.filter(({ year }) => year === report.year).map(({ finding }) => keyOfFinding(finding)),
  }));
}
