// A body's reports → its three charts: requests and outcomes, disclosures, WeChat and Weibo.
import type { ChartSeries, Unit } from '../../charts/chart-input.ts';
import { type LinePanel, layoutLines } from '../../charts/lines.ts';
import { layoutOneYear } from '../../charts/one-year-bars.ts';
import type { Scene } from '../../charts/scene.ts';
import { layoutStackedColumns } from '../../charts/stacked-columns.ts';
import { metricById } from '../../forms/catalogue.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
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

/** Figures of one chart are counted in one unit: that of the first. */
function nameUnit(language: Language, series: readonly ChartSeries[]): Unit {
  const metric = series.flatMap(({ id }) => metricById.get(id) ?? [])[0];
  if (!metric) throw new Error(`no unit is known of ${series.map(({ id }) => id).join(', ')}`);
  return nameUnits(language, metric);
}

const numbersOf = ({ points }: ChartSeries) => points.filter(({ value }) => value !== null);

/** Bars of the only year that has numbers: one column or dot by itself shows nothing. */
function layoutOnlyYear(frame: Frame, series: readonly ChartSeries[], unit: Unit, metric: WordKey): Scene | undefined {
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
  });
}

function layoutRequests(frame: Frame, { received, outcomes }: AgencyCharts): AgencyChart[] {
  const series = [received, ...outcomes];
  if (!series.some((one) => numbersOf(one).length > 0)) return [];
  const unit = nameUnit(frame.language, [received]);
  const divided = outcomes.filter((one) => numbersOf(one).some(({ value }) => value !== 0));
  const onlyYear = layoutOnlyYear(frame, series, unit, 'agency.chartRequestsScope');
  const scene = onlyYear ?? layoutStackedColumns({ ...frame, unit, received, outcomes: divided });
  return [{ scene, series }];
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
    .map(({ label, series }): LinePanel & { unit: Unit } => ({
      label: translate(language, label),
      unit: nameUnit(language, series),
      series,
    }));
  const [first] = drawn;
  if (!first) return [];
  const series = drawn.flatMap((panel) => panel.series);
  const { unit } = first;
  const onlyYear = drawn.length === 1 ? layoutOnlyYear(frame, series, unit, metric) : undefined;
  const scene = onlyYear ?? layoutLines({ ...frame, unit, panels: drawn });
  return [{ scene, series }];
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
