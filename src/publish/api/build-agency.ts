// One body's record → `agency/<id>.json`.

import type { BodyRecord } from '../../store/record.ts';
import type { Address } from '../address.ts';
import type { AgencyFile } from '../schema/agency.ts';
import { markContradicted } from '../schema/contradicted.ts';
import type { AgencySummary } from '../summary.ts';
import { listFigureRows } from '../tables/figures.ts';
import { listReportRows } from '../tables/reports.ts';
import { describeAgencyEntry, describeReportEntry } from './describe-entries.ts';
import { envelope } from './envelope.ts';

export function buildAgency(record: BodyRecord, summary: AgencySummary, address: Address): AgencyFile {
  return {
    ...envelope,
    agency: describeAgencyEntry(summary, address),
    reports: listReportRows(record).map((row) => describeReportEntry(row, address)),
    figures: listFigureRows(record).map(({ file, figure, contradictedBy }) => {
      const { metric, value, status, qualifier, unit, unitFrom } = figure;
      return {
        year: file.report.year,
        metric,
        value,
        status,
        qualifier,
        unit,
        ...(unitFrom && { unitFrom }),
        ...markContradicted(contradictedBy),
      };
    }),
  };
}
