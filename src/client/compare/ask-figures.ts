// What is compared and the bodies that were found → what is to be drawn, at the width that there is.
import { narrowWidth, wideWidth } from '../../charts/chart-input.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import type { CompareBody } from '../../views/compare/compare-point.ts';
import type { CompareState } from '../../views/compare/compare-state.ts';
import { listReportYears } from '../../views/compare/data-rows.ts';
import { planCharts } from '../../views/compare/draw-charts.ts';
import type { CompareChart } from '../../views/compare/drawn-chart.ts';
import type { Measure } from '../../views/compare/measures.ts';
import type { PageFacts } from './page-facts.ts';

/** Below this a drawing for wide pages would have letters too small to read. */
const leastWide = 560;

export const chooseWidth = (room: number): number => (room >= leastWide ? wideWidth : narrowWidth);

/** An end that nobody chose lies where the reports of the bodies begin or end. */
export function spanOf({ from, to }: CompareState, bodies: readonly CompareBody[], { years }: PageFacts): YearRange {
  const reported = bodies.flatMap(listReportYears);
  const first = from ?? Math.min(...reported, to ?? years.to);
  return { from: first, to: to ?? Math.max(...reported, first) };
}

export function listChosen({ measure, other }: CompareState, { list }: PageFacts): Measure[] {
  return [measure, other].flatMap((id) => list.find((one) => one.id === id) ?? []);
}

/** A step for each figure. */
export function askFigures(
  state: CompareState,
  bodies: readonly CompareBody[],
  facts: PageFacts,
  width: number,
): (() => CompareChart)[] {
  const [measure, other = null] = listChosen(state, facts);
  if (!measure || bodies.length === 0) return [];
  const { language } = facts;
  return planCharts({
    language,
    width,
    years: spanOf(state, bodies, facts),
    bodies,
    measure,
    other,
    view: state.view,
  });
}
