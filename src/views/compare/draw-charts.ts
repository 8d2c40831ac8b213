// What is compared → the figures of the page: one for each scope and measure, or one of two measures for each scope.
import { type Language, translate } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import type { Scope } from '../../report/model/form-and-scope.ts';
import { makeSeries } from './chart-series.ts';
import type { CompareBody } from './compare-point.ts';
import type { View } from './compare-state.ts';
import { drawBars, drawLines, drawMultiples, drawScatter, drawTable } from './draw-views.ts';
import type { CompareChart, DrawInput, Drawn } from './drawn-chart.ts';
import type { Measure } from './measures.ts';

export interface ChartQuestion {
  language: Language;
  width: number;
  years: YearRange;
  bodies: readonly CompareBody[];
  measure: Measure;
  other: Measure | null;
  view: View;
}

const scopes: readonly Scope[] = ['agency', 'jurisdiction'];

/** A government's figures hold those of its agencies: the two are never drawn in one chart. */
export function splitScopes(bodies: readonly CompareBody[]): { scope: Scope; bodies: CompareBody[] }[] {
  return scopes.flatMap((scope) => {
    const own = bodies.filter(({ entry }) => entry.scope === scope);
    return own.length === 0 ? [] : [{ scope, bodies: own }];
  });
}

const ways = { lines: drawLines, bars: drawBars, multiples: drawMultiples, table: drawTable } as const;

function finish(
  { id, language, scope, bodies }: DrawInput,
  { scene, table, notes, title, subtitle }: Drawn,
): CompareChart {
  const whole = title ?? scene?.title ?? '';
  const words = translate(language, 'compare.subtitle', {
    subtitle: subtitle ?? scene?.subtitle ?? '',
    scope: translate(language, scope === 'agency' ? 'compare.scopeAgency' : 'compare.scopeJurisdiction'),
  });
  return {
    id,
    title: whole,
    subtitle: words,
    scene: scene && { ...scene, title: whole, subtitle: words },
    table,
    notes,
    bodies,
  };
}

function prepare(question: ChartQuestion, scope: Scope, bodies: readonly CompareBody[], measure: Measure): DrawInput {
  const { language, width, years } = question;
  return {
    language,
    width,
    years,
    scope,
    bodies,
    measure,
    id: `compare-${scope}-${measure.id.replaceAll('.', '-')}`,
    series: bodies.map((body) => makeSeries(language, body, measure, years)),
  };
}

/** One step for each figure, so that a page can draw them one after the other and stay at hand between them. */
export function planCharts(question: ChartQuestion): (() => CompareChart)[] {
  const { view, measure, other } = question;
  return splitScopes(question.bodies).flatMap(({ scope, bodies }) => {
    const prepareFor = (one: Measure) => prepare(question, scope, bodies, one);
    if (view !== 'scatter') {
      const measures = other ? [measure, other] : [measure];
      return measures.map((one) => () => {
        const input = prepareFor(one);
        return finish(input, ways[view](input));
      });
    }
    if (!other) return [];
    return [
      () => {
        const [first, second] = [prepareFor(measure), prepareFor(other)];
        return finish(first, drawScatter({ ...first, across: second.measure, acrossSeries: second.series }));
      },
    ];
  });
}

export const drawCharts = (question: ChartQuestion): CompareChart[] => planCharts(question).map((draw) => draw());
