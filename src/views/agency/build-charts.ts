// A body's reports → its three charts: requests and outcomes, disclosures, WeChat and Weibo.

import { layoutOneYear } from '../../charts/bars.ts';
import type { ChartSeries, LinePanel, UnitWords } from '../../charts/chart-input.ts';
import { layoutLines } from '../../charts/lines.ts';
import type { Scene } from '../../charts/scene.ts';
import { layoutStackedColumns } from '../../charts/stacked-columns.ts';
import { metricById } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import { figuresIn, type ListedFigure } from '../../forms/listings.ts';
import { listOutcomeMetrics } from '../../forms/outcomes.ts';
import { type ListId, outcomeIds } from '../../forms/record.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { nameListed } from '../../i18n/name-listed.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import { buildSeries, type YearRange } from '../../report/analysis/build-series.ts';
import { buildOutcomeSeries, listUnknownOutcomes } from '../../report/analysis/read-outcomes.ts';
import type { Report } from '../../report/model/report.ts';
import type { BodyDoubts } from '../findings/find-doubts.ts';
import { markDoubts } from '../findings/mark-doubts.ts';
import { outcomeWords } from '../sentences/outcome-words.ts';

export interface AgencyCharts {
  received: ChartSeries;
  outcomes: ChartSeries[];
  /** Years of which not all outcomes are known. */
  unknownOutcomes: number[];
  channels: ChartSeries[];
  normative: ChartSeries[];
  posts: ChartSeries[];
  followers: ChartSeries[];
}

const hasNumber = ({ points }: ChartSeries): boolean => points.some(({ value }) => value !== null);

/** A form of the years drawn has a place for it. */
const hasPlace = ({ points }: ChartSeries): boolean =>
  points.some(({ state }) => state !== 'not_in_form' && state !== 'no_report');

export interface ChartedReports {
  reports: readonly Report[];
  years: YearRange;
  doubtsOf: BodyDoubts;
}

/** The series of its three charts. */
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
    outcomes: outcomeIds
      .map((id) => ({
        id: `outcome.${id}`,
        label: translate(language, outcomeWords[id]),
        ...markDoubts(language, buildOutcomeSeries(reports, id, years), doubtsOf, listOutcomeMetrics(id)),
      }))
      .filter(hasPlace),
    unknownOutcomes: listUnknownOutcomes(reports),
    channels: several('chart.channels'),
    normative: several('chart.normative', 'agency.series'),
    posts: several('chart.posts'),
    followers: several('chart.followers'),
  };
}

export interface AgencyChart {
  scene: Scene;
  /** The numbers of the drawing, for the table beside it. */
  series: readonly ChartSeries[];
  /** Series → what it counts: `requests|request` where one thing is called otherwise. */
  units: ReadonlyMap<string, string>;
}

interface Frame {
  language: Language;
  /** Prefix of ids on the page. */
  id: string;
  years: YearRange;
}

/** Figures of one chart are counted in one unit: that of the first. */
function nameUnit(language: Language, series: readonly ChartSeries[]): UnitWords {
  const metric = series.flatMap(({ id }) => metricById.get(id) ?? [])[0];
  if (!metric) throw new Error(`no unit is known of ${series.map(({ id }) => id).join(', ')}`);
  return nameUnits(language, metric);
}

const spellUnits = ({ one, other }: UnitWords): string => (one === other ? other : `${other}|${one}`);

const listUnits = (series: readonly ChartSeries[], unit: UnitWords): [string, string][] =>
  series.map(({ id }) => [id, spellUnits(unit)]);

const numbersOf = ({ points }: ChartSeries) => points.filter(({ value }) => value !== null);

const hasOneYear = (series: readonly ChartSeries[]): boolean =>
  new Set(series.flatMap((one) => numbersOf(one).map(({ year }) => year))).size === 1;

/** Bars of the only year that has numbers: one column or dot by itself shows nothing. */
function layoutOnlyYear(
  frame: Frame,
  series: readonly ChartSeries[],
  unit: UnitWords,
  metric: WordKey,
  unknownYears: readonly number[] = [],
): Scene | undefined {
  const years = new Set(series.flatMap((one) => numbersOf(one).map(({ year }) => year)));
  const [year] = years;
  if (year === undefined || years.size > 1) return undefined;
  const bodies = series.flatMap(({ id, label, whole, points }) => {
    const point = points.find((candidate) => candidate.year === year);
    return point ? [{ id, label, point, ...(whole && { whole }) }] : [];
  });
  const { language, id } = frame;
  return layoutOneYear({
    id,
    language,
    unit,
    metric: translate(language, metric),
    bodies,
    year,
    partsUnknown: unknownYears.includes(year),
  });
}

function layoutRequests(frame: Frame, { received, outcomes, unknownOutcomes }: AgencyCharts): AgencyChart[] {
  const series = [received, ...outcomes];
  if (!series.some((one) => numbersOf(one).length > 0)) return [];
  const unit = nameUnit(frame.language, [received]);
  const divided = outcomes.filter((one) => numbersOf(one).some(({ value }) => value !== 0));
  const onlyYear = layoutOnlyYear(frame, series, unit, 'agency.chartRequestsScope', unknownOutcomes);
  const scene = onlyYear ?? layoutStackedColumns({ ...frame, unit, received, outcomes: divided, unknownOutcomes });
  return [{ scene, series, units: new Map(listUnits(series, unit)) }];
}

/** Panels under each other; those that nothing is known of are left out. */
function layoutPanels(
  frame: Frame,
  panels: readonly { label: WordKey; series: readonly ChartSeries[] }[],
  metric: WordKey,
): AgencyChart[] {
  const { language } = frame;
  const drawn = panels
    .filter((panel) => panel.series.length > 0)
    .map(({ label, series }): LinePanel & { unit: UnitWords } => ({
      label: translate(language, label),
      unit: nameUnit(language, series),
      series,
    }));
  const [first] = drawn;
  if (!first) return [];
  const series = drawn.flatMap((panel) => panel.series);
  const { unit } = first;
  // Of a single year the first panel is drawn: the others would be an axis with a dot each, and stand in the table.
  const onlyYear = hasOneYear(series) ? layoutOnlyYear(frame, first.series, unit, metric) : undefined;
  const shown = onlyYear ? [first] : drawn;
  const scene = onlyYear ?? layoutLines({ ...frame, unit, panels: drawn });
  return [
    {
      scene,
      series: shown.flatMap((panel) => panel.series),
      units: new Map(shown.flatMap((panel) => listUnits(panel.series, panel.unit))),
    },
  ];
}

export function buildCharts(language: Language, charted: ChartedReports): AgencyChart[] {
  const series = buildChartSeries(language, charted);
  const { years } = charted;
  return [
    ...layoutRequests({ language, years, id: 'chart-requests' }, series),
    ...layoutPanels(
      { language, years, id: 'chart-disclosure' },
      [
        { label: 'agency.chartDisclosureScope', series: series.channels },
        { label: 'agency.chartNormative', series: series.normative },
      ],
      'agency.chartDisclosureScope',
    ),
    ...layoutPanels(
      { language, years, id: 'chart-social' },
      [
        { label: 'agency.chartSocialScope', series: series.posts },
        { label: 'agency.chartFollowers', series: series.followers },
      ],
      'agency.chartSocialScope',
    ),
  ];
}
