// One rate of a report a row: its parts, its interval, and which checks call a part of it into question.
import { listRateMetrics, type RateDefinition, rateDefinitions, rateIds } from '../../forms/rates.ts';
import { nameRate } from '../../i18n/name-metric.ts';
import { computeRate, isShown, type KnownRate } from '../../report/analysis/compute-rate.ts';
import { isContradicted, matchDoubts } from '../../report/check/match-doubts.ts';
import { reportPath } from '../../report/model/report-key.ts';
import { findResidents, type PopulationTable } from '../../report/registry/population.ts';
import { makeColumn, type Table } from '../../store/column.ts';
import type { Body } from '../../store/describe-body.ts';
import type { BodyRecord, StoredReport } from '../../store/record.ts';
import { groupByReport, listPlacedFindings } from '../findings.ts';
import { listReportColumns } from './figures.ts';

export interface RateRow {
  readonly body: Body;
  readonly file: StoredReport;
  readonly definition: RateDefinition;
  readonly rate: KnownRate;
  /** Ids of the rules that set another number against a part of it. */
  readonly contradictedBy: readonly string[];
}

/** All rates of a body of which both parts are known, by year. */
export function listRateRows(record: BodyRecord, population: PopulationTable): RateRow[] {
  const { body, reports } = record;
  const findings = groupByReport(listPlacedFindings(record));
  return reports.flatMap(({ file }) => {
    const { report } = file;
    const own = (findings.get(reportPath(report)) ?? []).map(({ finding }) => finding);
    const doubts = matchDoubts(report, own);
    return rateDefinitions.flatMap((definition): RateRow[] => {
      const rate = computeRate(report, definition, findResidents(population, report), isContradicted(doubts));
      if (rate.state !== 'known') return [];
      const against = listRateMetrics(definition).flatMap((metric) => doubts.get(metric) ?? []);
      return [{ body, file, definition, rate, contradictedBy: [...new Set(against.map(({ rule }) => rule))] }];
    });
  });
}

/** What is told of a rate: below ten cases its parts alone. */
export function tellRate({ rate }: Pick<RateRow, 'rate'>) {
  const shown = isShown(rate);
  return {
    value: shown ? rate.value : null,
    numerator: rate.numerator,
    denominator: rate.denominator,
    lower: shown ? (rate.interval?.lower ?? null) : null,
    upper: shown ? (rate.interval?.upper ?? null) : null,
  };
}

const nullable = { nullable: true };

export const rateTable: Table<RateRow> = {
  name: 'rates',
  title: 'export.ratesTable',
  note: 'export.ratesTableText',
  key: ['agency_id', 'scope', 'year', 'rate'],
  references: [{ column: 'agency_id', table: 'agencies', key: 'agency_id' }],
  columns: [
    ...listReportColumns<RateRow>(),
    makeColumn('rate', 'string', ({ definition }) => definition.id, { values: rateIds }),
    makeColumn('rateZh', 'string', ({ definition }) => nameRate('zh', definition.id)),
    makeColumn('rateEn', 'string', ({ definition }) => nameRate('en', definition.id)),
    makeColumn('rateValue', 'number', (row) => tellRate(row).value, nullable),
    makeColumn('numerator', 'number', ({ rate }) => rate.numerator),
    makeColumn('denominator', 'number', ({ rate }) => rate.denominator),
    makeColumn('lower', 'number', (row) => tellRate(row).lower, nullable),
    makeColumn('upper', 'number', (row) => tellRate(row).upper, nullable),
    makeColumn('contradictedBy', 'string', ({ contradictedBy }) => contradictedBy.join(' ') || null, nullable),
  ],
};
