// All reports → jurisdictions that say they count the whole place, and whose total is below the sum of what the bodies in it report.
import { metricsShown } from '../../../forms/facts.ts';
import { listParts } from '../../analysis/list-parts.ts';
import { type ReportedFigure, readReported } from '../../analysis/read-point.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import type { Comparison, CorpusRule, ReportCorpus } from '../rule.ts';

/** Counts of cases, which a total holds once each; what a body publishes may be counted at several places. */
const counted = metricsShown('within');

/** By its own words, such as 全市: a government may as lawfully report on itself and its departments alone. */
const saysWholePlace = ({ scope, scopeFrom }: Report): boolean => scope === 'jurisdiction' && scopeFrom !== undefined;

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
  const largest = parts
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 5)
    .map(({ part, value }) => `${part.agency} ${value}`);
  return {
    pass: false,
    message: {
      code: `corpus-jurisdiction-below-agencies.${parts.length > largest.length ? 'messageMore' : 'message'}`,
      values: {
        body: whole.agency,
        year: whole.year,
        metric: { metric: total.metric },
        total: total.value,
        count: parts.length,
        sum,
        largest,
      },
    },
    left: total.value,
    right: sum,
    difference: total.value - sum,
    of: keyOfReport(whole),
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
  return reports.filter(saysWholePlace).flatMap((whole) => {
    const parts = listParts(whole, byYear.get(whole.year) ?? []);
    return parts.length > 0 ? counted.flatMap((metric) => compareMetric(whole, parts, metric)) : [];
  });
}

export const corpusJurisdictionBelowAgencies = {
  id: 'corpus-jurisdiction-below-agencies',
  level: 'warning',
  scope: 'corpus',
  family: 'corpus',
  sees: 'figures',
  applies: (corpus) =>
    compareTotals(corpus).length > 0 || { reason: { code: 'corpus-jurisdiction-below-agencies.nothing' } },
  test: compareTotals,
} as const satisfies CorpusRule;
