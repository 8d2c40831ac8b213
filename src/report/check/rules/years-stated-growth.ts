// Two consecutive years of one body → the growth that the text states against the growth that the figures give.
import { describeGaps, listNeighbours, type Neighbours } from '../../analysis/list-neighbours.ts';
import { listMeanings, listReadings } from '../../analysis/list-readings.ts';
import { readReported } from '../../analysis/read-point.ts';
import { findStatedGrowth, type StatedGrowth } from '../../analysis/text/find-stated-growth.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

/** 约70% may stand for anything this near. */
const looseShare = 0.1;

/** Requests handled: what was received and what was carried in. */
function addMeanings(report: Report, metric: string): number[] {
  const sums = listMeanings(metric).filter(({ length }) => length > 1);
  return sums.flatMap((ids) => {
    const known = ids.flatMap((id) => readReported(report, id)?.value ?? []);
    return known.length === ids.length ? [known.reduce((sum, value) => sum + value, 0)] : [];
  });
}

/** Everything that last year's report says of the same thing; the text may compare with any of it. */
function listBases(before: Report, metric: string): number[] {
  const readings = listReadings(metric).flatMap((reading) => {
    const figure = reading.others ? undefined : readReported(before, reading.metric);
    return figure?.qualifier === 'exact' ? [figure.value] : [];
  });
  return [...new Set([...readings, ...addMeanings(before, metric)])];
}

function computeGrowth({ figure, kind }: StatedGrowth, base: number): number[] {
  if (kind === 'count') return [figure.value - base];
  return base > 0 ? [((figure.value - base) / base) * 100] : [];
}

/** A rounded or cut-off number differs from the computed one by less than one unit of its last digit. */
function agrees({ value, kind, decimals, approximate }: StatedGrowth, computed: number): boolean {
  const unit = kind === 'percent' ? 10 ** -decimals : 0;
  const loose = approximate ? Math.max(1, Math.abs(value) * looseShare) : 0;
  return Math.abs(computed - value) <= Math.max(unit, loose) + 1e-9;
}

function failGrowth({ before, after }: Neighbours, stated: StatedGrowth, base: number, computed: number): Comparison {
  const sign = stated.kind === 'percent' ? '%' : '';
  const right = Number(computed.toFixed(stated.kind === 'percent' ? Math.max(1, stated.decimals) : 0));
  return {
    pass: false,
    message: {
      code: 'years-stated-growth.message',
      values: {
        metric: { metric: stated.figure.metric },
        value: stated.figure.value,
        stated: `${stated.value}${sign}`,
        before: before.year,
        base,
        computed: `${right}${sign}`,
      },
    },
    left: stated.value,
    right,
    difference: Number((stated.value - right).toPrecision(12)),
    of: keyOfReport(after),
    at: [stated.at],
  };
}

function compareGrowth(pair: Neighbours, stated: StatedGrowth): Comparison[] {
  const known = listBases(pair.before, stated.figure.metric).flatMap((base) =>
    computeGrowth(stated, base).map((computed) => ({ base, computed })),
  );
  const [first] = known;
  if (!first) return [];
  if (known.some(({ computed }) => agrees(stated, computed))) return [{ pass: true }];
  return [failGrowth(pair, stated, first.base, first.computed)];
}

const compareYears = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports).flatMap((pair) =>
    findStatedGrowth(pair.after).flatMap((stated) => compareGrowth(pair, stated)),
  );

export const yearsStatedGrowth = {
  id: 'years-stated-growth',
  level: 'warning',
  scope: 'series',
  family: 'years',
  applies(series) {
    if (compareYears(series).length > 0) return true;
    return { reason: { code: 'years-stated-growth.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareYears,
} as const satisfies SeriesRule;
