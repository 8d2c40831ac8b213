// What the built page tells its script, what is compared and the bodies that were found → what is to be drawn, at the width that there is.
import { narrowWidth, wideWidth } from '../../charts/chart-input.ts';
import { isLanguage, type Language, languages } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import type { CompareBody } from '../../views/compare/compare-point.ts';
import type { CompareState, StateBounds } from '../../views/compare/compare-state.ts';
import { listReportYears } from '../../views/compare/data-files.ts';
import { planCharts } from '../../views/compare/draw-charts.ts';
import type { CompareChart } from '../../views/compare/drawn-chart.ts';
import type { Measure } from '../../views/compare/measures.ts';

/** What the built page tells its script. */
export interface PageFacts extends StateBounds {
  language: Language;
  list: readonly Measure[];
  years: YearRange;
  /** Addresses of folders, each with its slash: pages of the language, data, the search index. */
  pages: string;
  data: string;
  index: string;
}

/** The attributes of the page, typed. */
export function readFacts(host: HTMLElement): PageFacts {
  const { language, measures = '[]', from, to, pages = '/', data = '/', index = '/' } = host.dataset;
  const list: Measure[] = JSON.parse(measures);
  return {
    language: isLanguage(language) ? language : (languages[0] ?? 'zh'),
    list,
    measures: new Set(list.map(({ id }) => id)),
    years: { from: Number(from), to: Number(to) },
    pages,
    data,
    index,
  };
}

/** Below this a drawing for wide pages would have letters too small to read. */
const leastWide = 560;

/** Of the two widths of drawings. */
export const chooseWidth = (room: number): number => (room >= leastWide ? wideWidth : narrowWidth);

/** An end that nobody chose lies where the reports of the bodies begin or end. */
export function spanOf({ from, to }: CompareState, bodies: readonly CompareBody[], { years }: PageFacts): YearRange {
  const reported = bodies.flatMap(listReportYears);
  const first = from ?? Math.min(...reported, to ?? years.to);
  return { from: first, to: to ?? Math.max(...reported, first) };
}

/** One measure, or two. */
export function listChosen({ measure, other }: CompareState, { list }: PageFacts): Measure[] {
  return [measure, other].flatMap((id) => list.find((one) => one.id === id) ?? []);
}

/** A step for each drawing. */
export function planPageCharts(
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
