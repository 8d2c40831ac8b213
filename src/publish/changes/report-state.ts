// One body's record → its reports as far as releases compare them, and the text that a snapshot keeps of their figures.

import type { Figure, Qualifier } from '../../report/model/figure.ts';
import { keyOfReport, type ReportKey, reportPath } from '../../report/model/report-key.ts';
import type { BodyRecord } from '../../store/record.ts';
import { groupByReport, keyOfFinding, listPlacedFindings } from '../findings.ts';

/** A report as far as releases compare it. */
export interface ReportState extends ReportKey {
  readonly sha256: string;
  readonly reader: string;
  /** Metric id → `stateFigure`. */
  readonly figures: ReadonlyMap<string, string>;
  readonly findings: readonly string[];
}

const marks: Readonly<Record<Qualifier, string>> = { exact: '', approx: '~', at_least: '+' };

/** `1379`, `140000~`, `500+`, `blank`, `not_applicable`, `unreadable`, `withheld`; how it was printed makes no difference. */
export function stateFigure({ value, status, qualifier, withheld }: Figure): string {
  if (withheld) return 'withheld';
  return value === null ? status : `${value}${marks[qualifier]}`;
}

export function listStates(record: BodyRecord): ReportState[] {
  const findings = groupByReport(listPlacedFindings(record));
  return record.reports.map(({ file: { report, source, reader } }) => ({
    ...keyOfReport(report),
    sha256: source.sha256,
    reader,
    figures: new Map(report.figures.map((figure) => [figure.metric, stateFigure(figure)])),
    findings: (findings.get(reportPath(report)) ?? []).map(({ finding }) => keyOfFinding(finding)),
  }));
}

/** `indexes` gets an entry for every metric it has not seen. */
export function encodeFigures(figures: ReadonlyMap<string, string>, indexes: Map<string, number>): string {
  const pairs = [...figures].map(([metric, state]) => {
    const index = indexes.get(metric) ?? indexes.size;
    indexes.set(metric, index);
    return `${index}=${state}`;
  });
  return pairs.join(' ');
}

export function decodeFigures(text: string, metrics: readonly string[]): Map<string, string> {
  if (text === '') return new Map();
  return new Map(
    text.split(' ').map((pair): [string, string] => {
      const [index = '', state = ''] = pair.split('=');
      const metric = metrics[Number(index)];
      if (metric === undefined) throw new Error(`the snapshot has no metric ${index}`);
      return [metric, state];
    }),
  );
}
