// One body's record → `agency/<id>.json`: its reports, and each metric and rate as a list with an entry for each of them.
import { metricById } from '../../forms/catalogue.ts';
import type { BodyRecord } from '../../store/record.ts';
import type { Address } from '../address.ts';
import { apiEnvelope } from '../licence.ts';
import type { AgencyFile } from '../schema/report.ts';
import { type AgencySummary, listReportRows } from '../summary.ts';
import type { FigureRow } from '../tables/figures.ts';
import { type RateRow, tellRate } from '../tables/rates.ts';
import { describeAgencyEntry, describeReportEntry } from './describe-entries.ts';

/** What each of the body's reports has to say of one thing; undefined where it says nothing. */
type Said<Row> = readonly (Row | undefined)[];

/** Rows of several reports → under each key a list with an entry for each report. */
function spread<Row extends Pick<FigureRow, 'file'>>(
  rows: readonly Row[],
  { reports }: BodyRecord,
  keyOf: (row: Row) => string,
): [key: string, said: Said<Row>][] {
  const byKey = Map.groupBy(rows, keyOf);
  return [...byKey].map(([key, own]) => {
    const byFile = new Map(own.map((row) => [row.file, row]));
    return [key, reports.map(({ file }) => byFile.get(file))];
  });
}

/** A list, where any report says something that is not usual; null for a report that does not list it. */
function tell<Row, Field extends string, Value>(
  field: Field,
  said: Said<Row>,
  read: (row: Row) => Value,
  isUsual: (row: Row) => boolean,
): { [Key in Field]?: (Value | null)[] } {
  if (said.every((row) => row === undefined || isUsual(row))) return {};
  const list = said.map((row) => (row === undefined ? null : read(row)));
  return { [field]: list } as { [Key in Field]?: (Value | null)[] };
}

type Series = AgencyFile['figures'][string];

function describeSeries(metric: string, said: Said<FigureRow>): Series {
  const own = metricById.get(metric)?.unit;
  return {
    values: said.map((row) => row?.figure.value ?? null),
    ...tell(
      'status',
      said,
      ({ figure }) => figure.status,
      ({ figure }) => figure.status === 'reported',
    ),
    ...tell(
      'qualifier',
      said,
      ({ figure }) => figure.qualifier,
      ({ figure }) => figure.qualifier === 'exact',
    ),
    ...tell(
      'unit',
      said,
      ({ figure }) => figure.unit,
      ({ figure }) => figure.unit === own,
    ),
    ...tell(
      'unitFrom',
      said,
      ({ figure }) => figure.unitFrom ?? null,
      ({ figure }) => !figure.unitFrom,
    ),
    ...tell(
      'withheld',
      said,
      ({ figure }) => figure.withheld ?? null,
      ({ figure }) => !figure.withheld,
    ),
    ...tell(
      'contradictedBy',
      said,
      ({ contradictedBy }) => (contradictedBy.length > 0 ? [...contradictedBy] : null),
      ({ contradictedBy }) => contradictedBy.length === 0,
    ),
  };
}

function describeRates(said: Said<RateRow>): AgencyFile['rates'][string] {
  const told = said.map((row) => row && tellRate(row));
  return {
    values: told.map((one) => one?.value ?? null),
    numerators: told.map((one) => one?.numerator ?? null),
    denominators: told.map((one) => one?.denominator ?? null),
    ...tell(
      'contradictedBy',
      said,
      ({ contradictedBy }) => (contradictedBy.length > 0 ? [...contradictedBy] : null),
      ({ contradictedBy }) => contradictedBy.length === 0,
    ),
  };
}

/** The body with all its years; its rows are those of all its reports. */
export function buildAgency(
  record: BodyRecord,
  summary: AgencySummary,
  { figures, rates }: { readonly figures: readonly FigureRow[]; readonly rates: readonly RateRow[] },
  address: Address,
): AgencyFile {
  return {
    ...apiEnvelope(),
    agency: describeAgencyEntry(summary, address),
    reports: listReportRows(record).map((row) => {
      const { source: _, ...entry } = describeReportEntry(row, address);
      return entry;
    }),
    figures: Object.fromEntries(
      spread(figures, record, ({ figure }) => figure.metric).map(([metric, said]) => [
        metric,
        describeSeries(metric, said),
      ]),
    ),
    rates: Object.fromEntries(
      spread(rates, record, ({ definition }) => definition.id).map(([rate, said]) => [rate, describeRates(said)]),
    ),
  };
}
