// Two consecutive years of one body → key figures that jump by an order of magnitude.

import { metricById } from '../../../forms/catalogue.ts';
import { metricsShown } from '../../../forms/facts.ts';
import { buildSeries } from '../../analysis/build-series.ts';
import { changeOnYearBefore } from '../../analysis/compare-points.ts';
import { nameGaps } from '../../analysis/list-neighbours.ts';
import { headMetrics } from '../../analysis/list-readings.ts';
import type { Series, SeriesPoint } from '../../analysis/series-point.ts';
import type { Report } from '../../model/report.ts';
import { nameMetric } from '../compare/name-metric.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

const factor = 10;
/** A jump of small numbers says nothing; amounts in 万元 are small by their unit. */
const minimumSize = { count: 200, amount: 20, signed: Number.POSITIVE_INFINITY } as const;

const watched: readonly string[] = [...headMetrics, ...metricsShown('magnitude')];

function comparePoint(series: Series, point: SeriesPoint, agencyId: string): Comparison[] {
  const metric = metricById.get(series.metric);
  const change = changeOnYearBefore(series, point.year);
  if (!metric || !point.figure || change.state === 'unknown') return [];
  const { from, to } = change;
  // From or to 0 there is no ratio to speak of.
  if (Math.min(from, to) <= 0 || Math.max(from, to) < minimumSize[metric.kind]) return [{ pass: true }];
  if (Math.max(from, to) < factor * Math.min(from, to)) return [{ pass: true }];
  const times = (Math.max(from, to) / Math.min(from, to)).toFixed(1);
  const name = nameMetric(metric.id);
  const failure: Comparison = {
    pass: false,
    message: {
      zh: `“${name.zh}”${point.year - 1} 年为 ${from}，${point.year} 年为 ${to}，相差 ${times} 倍。`,
      en: `“${name.en}” is ${from} for ${point.year - 1} and ${to} for ${point.year}: ${times} times apart.`,
    },
    left: to,
    right: from,
    difference: change.absolute,
    of: { agencyId, year: point.year },
    at: [point.figure.at],
  };
  return [failure];
}

function compareMetric(reports: readonly Report[], metric: string, agencyId: string): Comparison[] {
  const series = buildSeries(reports, metric);
  return series.points.flatMap((point) => comparePoint(series, point, agencyId));
}

const compareYears = ({ agencyId, reports }: ReportSeries): Comparison[] =>
  watched.flatMap((metric) => compareMetric(reports, metric, agencyId));

export const yearsMagnitude: SeriesRule = {
  id: 'years-magnitude',
  level: 'info',
  scope: 'series',
  family: 'years',
  statement: {
    zh: '主要指标与上一年相差不到十倍。',
    en: 'Key figures differ from the year before by less than a factor of ten.',
  },
  remedy: {
    zh: '核对单位（元与万元、条与万条）和小数点；确有大幅变化的，在正文说明原因。',
    en: 'Check the unit (yuan or 10,000 yuan) and the decimal point; where the change is real, the text should say why.',
  },
  basis: {
    zh: '《政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息。',
    en: 'Article 6 of the Regulations: information is to be disclosed in time and accurately.',
  },
  tolerance: {
    zh: '只比相邻两年、口径可比的数；较大的数不足 200（金额不足 20）或有一年为 0 的不比。职能划转、统计口径调整、专项行动都可能造成这样的变化。',
    en: 'Only comparable figures of consecutive years; not where the larger is below 200 (amounts: 20) or one is 0. Transferred duties, a new way of counting or a campaign are innocent causes.',
  },
  applies(series) {
    if (compareYears(series).length > 0) return true;
    const gaps = nameGaps(series.reports);
    return {
      reason: {
        zh: `没有相邻两年口径可比的主要指标。${gaps.zh}`,
        en: `No key figure can be compared between two consecutive years.${gaps.en}`,
      },
    };
  },
  test: compareYears,
};
