// Two consecutive years of one body → requests carried in against those carried out the year before, by applicant.
import { type Carry, listCarries } from '../../../forms/sums.ts';
import { describeGaps, listNeighbours, type Neighbours } from '../../analysis/list-neighbours.ts';
import { readReported } from '../../analysis/read-point.ts';
import { keyOfReport } from '../../model/report-key.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

const carries = listCarries();

function compareColumn({ before, after }: Neighbours, { table, column, now, yearBefore }: Carry): Comparison[] {
  const left = readReported(after, now);
  const right = readReported(before, yearBefore);
  if (!left || !right) return [];
  if (left.value === right.value) return [{ pass: true }];
  const failure: Comparison = {
    pass: false,
    message: {
      code: 'years-carried-in.message',
      values: {
        year: after.year,
        before: before.year,
        column: { table, column: column.id },
        carriedIn: left.value,
        carriedOut: right.value,
      },
    },
    left: left.value,
    right: right.value,
    difference: left.value - right.value,
    of: keyOfReport(after),
    at: [left.at],
  };
  return [failure];
}

const compareYears = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports).flatMap((pair) => carries.flatMap((carry) => compareColumn(pair, carry)));

export const yearsCarriedIn = {
  id: 'years-carried-in',
  level: 'warning',
  scope: 'series',
  family: 'years',
  applies(series) {
    if (compareYears(series).length > 0) return true;
    return { reason: { code: 'years-carried-in.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareYears,
} as const satisfies SeriesRule;
