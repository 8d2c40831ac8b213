// What the built page tells its script, what is compared and the bodies that were found → what is to be drawn, at the width that there is.
import { fullWidth, narrowWidth, wideWidth } from '../../charts/chart-input.ts';
import { isLanguage, type Language, languages } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import type { CompareBody, CompareEntry } from '../../views/compare/compare-point.ts';
import type { CompareState, StateBounds } from '../../views/compare/compare-state.ts';
import { listReportYears } from '../../views/compare/data-files.ts';
import { planCharts, splitScopes } from '../../views/compare/draw-charts.ts';
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
  /** The bodies whose chart was drawn at build. */
  prepared: readonly CompareEntry[];
}

/** The attributes of the page, typed. */
export function readFacts(host: HTMLElement): PageFacts {
  const { language, measures = '[]', from, to, pages = '/', data = '/', index = '/', prepared = '[]' } = host.dataset;
  const list: Measure[] = JSON.parse(measures);
  return {
    language: isLanguage(language) ? language : (languages[0] ?? 'zh'),
    list,
    measures: new Set(list.map(({ id }) => id)),
    years: { from: Number(from), to: Number(to) },
    pages,
    data,
    index,
    prepared: JSON.parse(prepared),
  };
}

/** Below this a drawing for wide pages would have letters too small to read. */
const leastWide = 560;

/** From here on one drawing alone takes the whole page. */
const leastFull = 1000;

/** Of the widths of drawings, for so many of them. */
export function chooseWidth(room: number, count: number): number {
  if (room < leastWide) return narrowWidth;
  return count === 1 && room >= leastFull ? fullWidth : wideWidth;
}

/** How many drawings will stand in the page. */
export function countCharts({ view, other }: CompareState, bodies: readonly CompareBody[]): number {
  return splitScopes(bodies).length * (other === null || view === 'scatter' ? 1 : 2);
}

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
