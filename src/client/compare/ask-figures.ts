// What is compared and the bodies that were found → the figures at the width that there is.
import { narrowWidth, wideWidth } from '../../charts/chart-input.ts';
import type { CompareBody } from '../../data/compare/compare-point.ts';
import type { CompareState } from '../../data/compare/compare-state.ts';
import { drawFigures } from '../../data/compare/draw-figures.ts';
import type { Figure } from '../../data/compare/figure.ts';
import type { Measure } from '../../data/compare/measures.ts';
import type { YearRange } from '../../report/series/build-series.ts';
import type { PageFacts } from './page-facts.ts';

/** Below this a drawing for wide pages would have letters too small to read. */
const leastWide = 560;

export const chooseWidth = (room: number): number => (room >= leastWide ? wideWidth : narrowWidth);

export const spanOf = ({ from, to }: CompareState, { years }: PageFacts): YearRange => ({
  from: from ?? years.from,
  to: to ?? years.to,
});

export function listChosen({ measure, other }: CompareState, { list }: PageFacts): Measure[] {
  return [measure, other].flatMap((id) => list.find((one) => one.id === id) ?? []);
}

export function askFigures(
  state: CompareState,
  bodies: readonly CompareBody[],
  facts: PageFacts,
  width: number,
): Figure[] {
  const [measure, other = null] = listChosen(state, facts);
  if (!measure || bodies.length === 0) return [];
  const { language } = facts;
  return drawFigures({ language, width, years: spanOf(state, facts), bodies, measure, other, view: state.view });
}
