// A body's reports → its three charts: requests and outcomes, disclosures, WeChat and Weibo.
import type { ChartSeries, Unit } from '../../charts/chart-input.ts';
import { type LinePanel, layoutLines } from '../../charts/lines.ts';
import { layoutOneYear } from '../../charts/one-year-bars.ts';
import type { Scene } from '../../charts/scene.ts';
import { layoutStackedColumns } from '../../charts/stacked-columns.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/series/build-series.ts';
import { type AgencyCharts, buildChartSeries, type ChartedReports } from './build-chart-series.ts';

export interface AgencyChart {
  scene: Scene;
  /** The numbers of the drawing, for the table beside it. */
  series: readonly ChartSeries[];
}

interface Frame {
  language: Language;
  /** Prefix of ids on the page. */
  id: string;
  years: YearRange;
}

type UnitName = 'Request' | 'Item' | 'Post' | 'Follower' | 'Document';

const nameUnit = (language: Language, unit: UnitName): Unit => ({
  one: translate(language, `agency.unit${unit}`),
  other: translate(language, `agency.unit${unit}s`),
});

const numbersOf = ({ points }: ChartSeries) => points.filter(({ value }) => value !== null);

/** Bars of the only year that has numbers: one column or dot by itself shows nothing. */
function layoutOnlyYear(
  frame: Frame,
  series: readonly ChartSeries[],
  unit: UnitName,
  metric: WordKey,
): Scene | undefined {
  const years = new Set(series.flatMap((one) => numbersOf(one).map(({ year }) => year)));
  const [year] = years;
  if (year === undefined || years.size > 1) return undefined;
  const bodies = series.flatMap(({ id, label, points }) => {
    const point = points.find((candidate) => candidate.year === year);
    return point ? [{ id, label, point }] : [];
  });
  const { language, id } = frame;
  return layoutOneYear({
    id,
    language,
    unit: nameUnit(language, unit),
    metric: translate(language, metric),
    bodies,
    year,
  });
}

function layoutRequests(frame: Frame, { received, outcomes }: AgencyCharts): AgencyChart[] {
  const series = [received, ...outcomes];
  if (!series.some((one) => numbersOf(one).length > 0)) return [];
  const unit = nameUnit(frame.language, 'Request');
  const divided = outcomes.filter((one) => numbersOf(one).some(({ value }) => value !== 0));
  const onlyYear = layoutOnlyYear(frame, series, 'Request', 'agency.chartRequestsScope');
  const scene = onlyYear ?? layoutStackedColumns({ ...frame, unit, received, outcomes: divided });
  return [{ scene, series }];
}

/** Panels under each other; those that nothing is known of are left out. */
function layoutPanels(
  frame: Frame,
  panels: readonly (LinePanel & { name: UnitName })[],
  metric: WordKey,
): AgencyChart[] {
  const drawn = panels.filter((panel) => panel.series.length > 0);
  const [first] = drawn;
  if (!first) return [];
  const series = drawn.flatMap((panel) => panel.series);
  const unit = nameUnit(frame.language, first.name);
  const onlyYear = drawn.length === 1 ? layoutOnlyYear(frame, series, first.name, metric) : undefined;
  const scene = onlyYear ?? layoutLines({ ...frame, unit, panels: drawn });
  return [{ scene, series }];
}

export function buildCharts(language: Language, charted: ChartedReports): AgencyChart[] {
  const series = buildChartSeries(language, charted);
  const { years } = charted;
  const panel = (name: UnitName, label: WordKey, list: readonly ChartSeries[]) => ({
    name,
    label: translate(language, label),
    unit: nameUnit(language, name),
    series: list,
  });
  return [
    ...layoutRequests({ language, years, id: 'chart-requests' }, series),
    ...layoutPanels(
      { language, years, id: 'chart-disclosure' },
      [
        panel('Item', 'agency.chartDisclosureScope', series.channels),
        panel('Document', 'agency.chartNormative', series.normative),
      ],
      'agency.chartDisclosureScope',
    ),
    ...layoutPanels(
      { language, years, id: 'chart-social' },
      [
        panel('Post', 'agency.chartSocialScope', series.posts),
        panel('Follower', 'agency.chartFollowers', series.followers),
      ],
      'agency.chartSocialScope',
    ),
  ];
}
