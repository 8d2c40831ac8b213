// Two consecutive years of one body → the growth that the text states against the growth that the figures give.
import { listNeighbours, type Neighbours, nameGaps } from '../../analysis/list-neighbours.ts';
import { listMeanings, listReadings } from '../../analysis/list-readings.ts';
import { readReported } from '../../analysis/read-point.ts';
import { findStatedGrowth, type StatedGrowth } from '../../analysis/text/find-stated-growth.ts';
import type { Report } from '../../model/report.ts';
import { nameMetric } from '../compare/name-metric.ts';
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
  const metric = nameMetric(stated.figure.metric);
  const sign = stated.kind === 'percent' ? '%' : '';
  const right = Number(computed.toFixed(stated.kind === 'percent' ? Math.max(1, stated.decimals) : 0));
  return {
    pass: false,
    message: {
      zh: `正文写明“${metric.zh}”${stated.figure.value}，比上年变化 ${stated.value}${sign}；${before.year} 年报告为 ${base}，按此计算变化 ${right}${sign}。`,
      en: `The text states “${metric.en}” ${stated.figure.value}, a change of ${stated.value}${sign}; the report of ${before.year} gives ${base}, a change of ${right}${sign}.`,
    },
    left: stated.value,
    right,
    difference: Number((stated.value - right).toPrecision(12)),
    of: { agencyId: after.agencyId, year: after.year },
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

export const yearsStatedGrowth: SeriesRule = {
  id: 'years-stated-growth',
  level: 'warning',
  scope: 'series',
  family: 'years',
  statement: {
    zh: '正文所写的同比增减与上一年报告的数字算出的一致。',
    en: 'Growth stated in the text agrees with what last year’s report gives.',
  },
  remedy: {
    zh: '核对上一年年报的数字；口径有调整的，在正文写明比较的基数。',
    en: 'Compare with last year’s report; where the way of counting changed, state the number compared with.',
  },
  basis: {
    zh: '《政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息。',
    en: 'Article 6 of the Regulations: information is to be disclosed in time and accurately.',
  },
  tolerance: {
    zh: '只比较紧跟在已读出的数字之后的增减；四舍五入或截尾到所印小数位都算一致，“约”“近”放宽到一成。申请数与上年正文、表格新收数、新收加结转数中任一相符即可。上一年数字事后更正或口径调整的，会不一致。',
    en: 'Only growth stated right behind a figure that was read; rounding or cutting off to the printed digits agrees, “about” allows a tenth. For requests it is enough to agree with last year’s text, its table, or received plus carried in. Later corrections and new ways of counting are innocent causes.',
  },
  applies(series) {
    if (compareYears(series).length > 0) return true;
    const gaps = nameGaps(series.reports);
    return {
      reason: {
        zh: `正文没有写明同比增减，或没有上一年的报告可比。${gaps.zh}`,
        en: `The text states no growth, or there is no report of the year before to compare with.${gaps.en}`,
      },
    };
  },
  test: compareYears,
};
