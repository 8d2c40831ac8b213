// A body's reports and the years of the site → the series of its three charts.
import type { ChartSeries } from '../../charts/chart-input.ts';
import { headline } from '../../forms/editions.ts';
import { figuresIn, type ListedFigure } from '../../forms/listings.ts';
import { listOutcomeMetrics } from '../../forms/outcomes.ts';
import { type ListId, outcomeIds } from '../../forms/record.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { buildSeries, type YearRange } from '../../report/analysis/build-series.ts';
import { buildOutcomeSeries } from '../../report/analysis/outcome-point.ts';
import type { Report } from '../../report/model/report.ts';
import type { BodyDoubts } from '../checks/find-doubts.ts';
import { markDoubts } from '../checks/mark-doubts.ts';
import { nameListed } from '../name-listed.ts';
import { outcomeWords } from '../sentences/outcome-words.ts';

export interface AgencyCharts {
  received: ChartSeries;
  outcomes: ChartSeries[];
  channels: ChartSeries[];
  normative: ChartSeries[];
  posts: ChartSeries[];
  followers: ChartSeries[];
}

const hasNumber = ({ points }: ChartSeries): boolean => points.some(({ value }) => value !== null);

export interface ChartedReports {
  reports: readonly Report[];
  years: YearRange;
  doubtsOf: BodyDoubts;
}

export function buildChartSeries(language: Language, { reports, years, doubtsOf }: ChartedReports): AgencyCharts {
  const chart = (metric: string, label: string, isWhole: boolean): ChartSeries => ({
    id: metric,
    label,
    ...(isWhole && { whole: true as const }),
    ...markDoubts(language, buildSeries(reports, metric, years), doubtsOf),
  });
  const byName = (beginning: 'agency.row' | 'agency.series') => (figure: ListedFigure) =>
    chart(figure.metric.id, nameListed(beginning, figure)(language), figure.as === 'whole');
  // A channel that no report mentions says nothing and would take a line of the notes.
  const several = (list: ListId, beginning: 'agency.row' | 'agency.series' = 'agency.row') =>
    figuresIn(list).map(byName(beginning)).filter(hasNumber);
  return {
    received: chart(headline, translate(language, 'agency.rowReceived'), true),
    outcomes: outcomeIds.map((id) => ({
      id: `outcome.${id}`,
      label: translate(language, outcomeWords[id]),
      ...markDoubts(language, buildOutcomeSeries(reports, id, years), doubtsOf, listOutcomeMetrics(id)),
    })),
    channels: several('chart.channels'),
    normative: several('chart.normative', 'agency.series'),
    posts: several('chart.posts'),
    followers: several('chart.followers'),
  };
}
