// A body's reports and the years of the site → the series of its three charts.
import type { ChartSeries } from '../../charts/chart-input.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { Report } from '../../report/model/report.ts';
import { buildSeries, type YearRange } from '../../report/series/build-series.ts';
import type { BodyDoubts } from '../checks/list-point-doubts.ts';
import { markDoubts } from '../checks/mark-doubts.ts';
import { listOutcomeMetrics, outcomeIds, outcomeWords } from '../outcomes/outcome-groups.ts';
import { buildOutcomeSeries } from '../outcomes/outcome-point.ts';

export interface AgencyCharts {
  received: ChartSeries;
  outcomes: ChartSeries[];
  channels: ChartSeries[];
  normative: ChartSeries[];
  posts: ChartSeries[];
  followers: ChartSeries[];
}

type Named = readonly [metric: string, words: WordKey];

const channels: readonly Named[] = [
  ['narrative.disclosed', 'agency.rowDisclosed'],
  ['narrative.website', 'agency.rowWebsite'],
  ['narrative.other_channels', 'agency.rowOtherChannels'],
];
const normative: readonly Named[] = [
  ['active.normative.in_force', 'agency.seriesInForce'],
  ['active.normative.issued', 'agency.seriesIssued'],
];
const posts: readonly Named[] = [
  ['narrative.wechat', 'agency.rowWechat'],
  ['narrative.weibo', 'agency.rowWeibo'],
];
const followers: readonly Named[] = [
  ['narrative.wechat_followers', 'agency.rowWechat'],
  ['narrative.weibo_followers', 'agency.rowWeibo'],
];

const hasNumber = ({ points }: ChartSeries): boolean => points.some(({ value }) => value !== null);

export interface ChartedReports {
  reports: readonly Report[];
  years: YearRange;
  doubtsOf: BodyDoubts;
}

export function buildChartSeries(language: Language, { reports, years, doubtsOf }: ChartedReports): AgencyCharts {
  const one = ([metric, words]: Named): ChartSeries => ({
    id: metric,
    label: translate(language, words),
    ...markDoubts(language, buildSeries(reports, metric, years), doubtsOf),
  });
  // A channel that no report mentions says nothing and would take a line of the notes.
  const several = (named: readonly Named[]) => named.map(one).filter(hasNumber);
  return {
    received: one(['requests.received.total', 'agency.rowReceived']),
    outcomes: outcomeIds.map((id) => ({
      id: `outcome.${id}`,
      label: translate(language, outcomeWords[id]),
      ...markDoubts(language, buildOutcomeSeries(reports, id, years), doubtsOf, listOutcomeMetrics(id)),
    })),
    channels: several(channels),
    normative: several(normative),
    posts: several(posts),
    followers: several(followers),
  };
}
