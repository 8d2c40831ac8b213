// All reports → jurisdictions whose total is below the sum of what the bodies within it report for the same year.

import { metricsShown } from '../../../forms/facts.ts';
import { listParts } from '../../analysis/list-parts.ts';
import { type ReportedFigure, readReported } from '../../analysis/read-point.ts';
import type { Report } from '../../model/report.ts';
import { nameMetric } from '../compare/name-metric.ts';
import type { Comparison, CorpusRule, ReportCorpus } from '../rule.ts';

/** Counts of cases, which a total holds once each; what a body publishes may be counted at several places. */
const counted = metricsShown('within');

interface PartFigure {
  part: Report;
  value: number;
}

/** A body that reports twice for one year is counted once, with the smaller number. */
function readParts(parts: readonly Report[], metric: string): PartFigure[] {
  const smallest = new Map<string, PartFigure>();
  for (const part of parts) {
    const value = readReported(part, metric)?.value;
    const known = smallest.get(part.agencyId);
    if (value !== undefined && (!known || value < known.value)) smallest.set(part.agencyId, { part, value });
  }
  return [...smallest.values()];
}

function failTotal(whole: Report, total: ReportedFigure, parts: readonly PartFigure[], sum: number): Comparison {
  const metric = nameMetric(total.metric);
  const names = parts
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 5)
    .map(({ part, value }) => `${part.agency} ${value}`);
  return {
    pass: false,
    message: {
      zh: `${whole.agency} ${whole.year} 年“${metric.zh}”为 ${total.value}，低于其范围内 ${parts.length} 个机关之和 ${sum}（${names.join('、')}${parts.length > names.length ? '等' : ''}）。`,
      en: `“${metric.en}” of ${whole.agency} for ${whole.year} is ${total.value}, below the sum of ${parts.length} bodies within it, ${sum} (${names.join(', ')}${parts.length > names.length ? ', …' : ''}).`,
    },
    left: total.value,
    right: sum,
    difference: total.value - sum,
    of: { agencyId: whole.agencyId, year: whole.year },
    at: [total.at],
  };
}

function compareMetric(whole: Report, parts: readonly Report[], metric: string): Comparison[] {
  const total = readReported(whole, metric);
  const figures = readParts(parts, metric);
  if (!total || figures.length === 0) return [];
  const sum = figures.reduce((added, { value }) => added + value, 0);
  return [total.value >= sum ? { pass: true } : failTotal(whole, total, figures, sum)];
}

function compareTotals({ reports }: ReportCorpus): Comparison[] {
  const byYear = Map.groupBy(reports, (report) => report.year);
  return reports
    .filter((report) => report.scope === 'jurisdiction')
    .flatMap((whole) => {
      const parts = listParts(whole, byYear.get(whole.year) ?? []);
      return parts.length > 0 ? counted.flatMap((metric) => compareMetric(whole, parts, metric)) : [];
    });
}

export const corpusJurisdictionBelowAgencies: CorpusRule = {
  id: 'corpus-jurisdiction-below-agencies',
  level: 'warning',
  scope: 'corpus',
  family: 'corpus',
  statement: {
    zh: '一级政府汇总报告的件数不低于其范围内各机关同年报告之和。',
    en: 'A government’s total is not below the sum of what the bodies within its territory report for the year.',
  },
  remedy: {
    zh: '核对汇总范围：是否漏报下级机关，或只统计了政府本级。',
    en: 'Check what the total covers: whether a body was left out, or only the government’s own office was counted.',
  },
  basis: {
    zh: '《政府信息公开条例》第四十九条：政府信息公开工作主管部门公布本级政府上一年度的报告。',
    en: 'Article 49 of the Regulations: the competent office publishes the report of its level of government.',
  },
  tolerance: {
    zh: '只加已收录的报告；已由下级政府汇总的机关不重复计入；税务、海关、气象等垂直管理机关和功能区不计。派出机构单独汇总，或同一申请由几个机关各计一次的，可使总数低于各机关之和。',
    en: 'Only reports at hand are added; bodies that a lower government sums up are not added again; bodies under a ministry (tax, customs, weather) and development zones are left out. Branch offices that report apart, and requests that several bodies each count, are innocent causes.',
  },
  applies: (corpus) =>
    compareTotals(corpus).length > 0 || {
      reason: {
        zh: '没有一级政府的汇总报告与其范围内机关同年的报告可比。',
        en: 'No government’s report can be compared with reports of bodies within it for the same year.',
      },
    },
  test: compareTotals,
};
