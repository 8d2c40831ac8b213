// Which years of a body are held → a strip of cells, one a year: full, partial or missing.
import { translate, type WordKey } from '../i18n/translate.ts';
import type { YearRange } from '../report/analysis/build-series.ts';
import type { ChartFrame } from './chart-input.ts';
import { drawLine, drawPoint, drawRect } from './draw.ts';
import { joinYears, listYears } from './list-years.ts';
import { round } from './round.ts';
import type { MarkShape, Scene } from './scene.ts';
import { drawYearLabels, placeYears } from './year-axis.ts';

export type CoverageState = 'full' | 'partial' | 'missing';

export interface CoverageYear {
  year: number;
  state: CoverageState;
}

export interface CoverageStrip extends ChartFrame {
  years: YearRange;
  /** A year that is not listed is missing. */
  cells: readonly CoverageYear[];
}

export const coverageKeys = {
  full: 'charts.coverageFull',
  partial: 'charts.coveragePartial',
  missing: 'charts.coverageMissing',
} as const satisfies Record<CoverageState, WordKey>;

export const findCoverage = (cells: readonly CoverageYear[], year: number): CoverageState =>
  cells.find((cell) => cell.year === year)?.state ?? 'missing';

const height = 13;

/** Full is solid, partial is half filled, missing is an outline: told apart without colour. */
function drawCell({ state }: CoverageYear, x: number, width: number): MarkShape[] {
  const outline = drawRect(`cell cell-${state}`, x + 0.5, 1, width, height);
  if (state !== 'partial') return [outline];
  return [
    outline,
    drawRect('cell-fill', x + 0.5, 1 + height / 2, width, height / 2),
    drawLine('cell-edge', x + 0.5, 1 + height / 2, x + 0.5 + width, 1 + height / 2),
  ];
}

function describeStrip({ language, years, cells }: CoverageStrip) {
  const list = (state: CoverageState): string => {
    const found = listYears(years).filter((year) => findCoverage(cells, year) === state);
    return found.length > 0
      ? joinYears(found).join(translate(language, 'charts.listAnd'))
      : translate(language, 'charts.coverageNone');
  };
  const all = listYears(years);
  const count = all.filter((year) => findCoverage(cells, year) !== 'missing').length;
  return {
    title: translate(language, 'charts.coverageTitle', { count, total: all.length }),
    subtitle: '',
    desc: translate(language, 'charts.coverageDesc', {
      full: list('full'),
      partial: list('partial'),
      missing: list('missing'),
    }),
  };
}

export function layoutCoverageStrip(chart: CoverageStrip): Scene {
  const { id, language, years, cells } = chart;
  const count = listYears(years).length;
  const width = chart.width ?? Math.min(344, count * 30);
  const axis = placeYears(years, 0, width);
  const told = listYears(years).map((year) => ({ year, state: findCoverage(cells, year) }));
  const held = new Set(told.filter(({ state }) => state !== 'missing').map(({ year }) => year));
  const marks = told.map((cell) => {
    const state = translate(language, coverageKeys[cell.state]);
    const words = translate(language, 'charts.coverageWords', { year: cell.year, state });
    const data = { year: cell.year, series: 'coverage', value: null, status: cell.state, words };
    return drawPoint(data, ...drawCell(cell, axis.start(cell.year), axis.step - 4));
  });
  const labels = drawYearLabels(axis, held, 29).map((label) => ({ ...label, x: round(label.x - 1.5) }));
  return { id, language, width, height: 34, ...describeStrip(chart), ...chart.text, shapes: [...marks, ...labels] };
}
