// A report with its figures and rates → `report/<id>/<year>.json`.

import { metricById } from '../../forms/catalogue.ts';
import type { Finding } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { PrintedTable } from '../../report/model/report.ts';
import { statementsOn } from '../../report/model/statement.ts';
import type { Address } from '../address.ts';
import { keyOfReason, publishFinding, wordInBoth } from '../findings.ts';
import { apiEnvelope } from '../licence.ts';
import type { ReportFileOfApi } from '../schema/report.ts';
import { markContradicted, type PublishedPosition } from '../schema/shared.ts';
import type { ReportRow } from '../summary.ts';
import type { FigureRow } from '../tables/figures.ts';
import { type RateRow, tellRate } from '../tables/rates.ts';
import { describeReportEntry, nameBody } from './describe-entries.ts';
import { tellFigure, tellPosition, tellSections } from './report-shape.ts';

type Check = FindingsFile['checks'][number];

const publishRate = ({ definition, rate, contradictedBy }: RateRow) => ({
  rate: definition.id,
  ...tellRate({ rate }),
  ...markContradicted(contradictedBy),
});

const listRules = (checks: readonly Check[], status: Check['status']): string[] =>
  checks.flatMap((check) => (check.status === status ? [check.rule] : []));

/** By outcome, and where a rule does not apply by the reason. */
function publishChecks(checks: readonly Check[]): ReportFileOfApi['checks'] {
  const untouched = checks.filter(({ status }) => status === 'not_applicable');
  const byReason = Map.groupBy(untouched, ({ reason }) => (reason ? keyOfReason(reason) : ''));
  return {
    pass: listRules(checks, 'pass'),
    fail: listRules(checks, 'fail'),
    not_applicable: Object.fromEntries([...byReason].map(([reason, own]) => [reason, own.map(({ rule }) => rule)])),
  };
}

const unitOf = (metric: string): string | undefined => metricById.get(metric)?.unit;

/** Each place once: digits that run together have one for many figures. */
function publishPlaces({ at, of }: Finding, tables: readonly PrintedTable[]): PublishedPosition[] {
  const places = at.map((place) => (of ? place : tellPosition(place, tables)));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** `rows` and `rates`: the figures and rates of this report. */
export function buildReport(
  row: ReportRow,
  rows: readonly FigureRow[],
  rates: readonly RateRow[],
  address: Address,
): ReportFileOfApi {
  const { statements } = row.file;
  const { period, sections, tables, notes } = row.file.report;
  return {
    ...apiEnvelope(),
    agency: nameBody(row.body),
    report: describeReportEntry(row, address),
    period,
    sections: tellSections(sections),
    tables,
    figures: rows.map(({ figure, contradictedBy }) => ({
      ...tellFigure(figure, tables, unitOf),
      ...markContradicted(contradictedBy),
    })),
    rates: rates.map(publishRate),
    notes: notes.map(({ code, message, at }) => ({
      code,
      message: wordInBoth(message),
      ...(at && { at: tellPosition(at, tables) }),
    })),
    checks: publishChecks(row.checked?.checks ?? []),
    ...(statements && { statements }),
    findings: (row.checked?.findings ?? []).map((finding) => {
      const own = statementsOn(finding, statements);
      const at = publishPlaces(finding, tables);
      return { ...publishFinding(finding), at, ...(own.length > 0 && { statements: own }) };
    }),
    reader: row.file.reader,
  };
}
