// A body's record → the rows of its figures: each with the names of its metric and the checks that contradict it.
import { metrics } from '../../forms/catalogue.ts';
import { nameMetric } from '../../i18n/name-metric.ts';
import { matchDoubts } from '../../report/check/match-doubts.ts';
import { reportPath } from '../../report/model/report-key.ts';
import { nameInBoth } from '../../store/column.ts';
import type { Bilingual } from '../../store/describe-body.ts';
import type { BodyRecord, StoredReport } from '../../store/record.ts';
import { groupByReport, listPlacedFindings } from '../findings.ts';
import type { FigureRow } from './figures.ts';

const names: ReadonlyMap<string, Bilingual> = new Map(
  metrics.map(({ id }) => [id, nameInBoth((language) => nameMetric(language, id))]),
);

/** A row of a body whose record is at hand. */
export interface StoredRow extends FigureRow {
  readonly body: BodyRecord['body'];
  readonly file: StoredReport;
}

/** All figures of a body, by year, in the order of the forms. */
export function listFigureRows(record: BodyRecord): StoredRow[] {
  const { body, reports } = record;
  const findings = groupByReport(listPlacedFindings(record));
  return reports.flatMap(({ file }) => {
    const { report } = file;
    const own = (findings.get(reportPath(report)) ?? []).map(({ finding }) => finding);
    const doubts = matchDoubts(report, own);
    return report.figures.map((figure) => {
      const rules = (doubts.get(figure.metric) ?? []).map(({ rule }) => rule);
      return { body, file, figure, names: names.get(figure.metric) ?? null, contradictedBy: [...new Set(rules)] };
    });
  });
}
