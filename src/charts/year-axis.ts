// A range of years and a width → an equal place for every year, whether or not there is a report.
import { scaleBand } from 'd3-scale';
import { type Language, translate } from '../i18n/translate.ts';
import type { YearRange } from '../report/analysis/build-series.ts';
import { measureText } from './measure-text.ts';
import { placeLabels } from './place-labels.ts';
import { eachYear } from './points.ts';
import {
  drawLine,
  drawPoint,
  drawRectangle,
  drawText,
  type LineShape,
  type PointShape,
  type TextShape,
  textSizes,
} from './scene.ts';

/** Where the years stand. */
export interface YearAxis {
  years: readonly number[];
  left: number;
  right: number;
  /** The width of one year's place. */
  step: number;
  start(year: number): number;
  center(year: number): number;
}

/** Between two edges. */
export function placeYears(range: YearRange, left: number, right: number): YearAxis {
  const years = eachYear(range);
  const scale = scaleBand<number>().domain(years).range([left, right]);
  const step = scale.step();
  const start = (year: number): number => scale(year) ?? left;
  return { years, left, right, step, start, center: (year) => start(year) + step / 2 };
}

/** The base line stands under years with a report only: a missing year is a gap. */
export function drawBaseline(axis: YearAxis, present: ReadonlySet<number>, y: number): LineShape[] {
  const margin = Math.min(3, axis.step / 6);
  return axis.years
    .filter((year) => present.has(year))
    .map((year) => {
      const from = axis.start(year) + (present.has(year - 1) ? 0 : margin);
      const to = axis.start(year) + axis.step - (present.has(year + 1) ? 0 : margin);
      return drawLine('baseline', from, y, to, y);
    });
}

const rank = (axis: YearAxis, present: ReadonlySet<number>, year: number): number => {
  const isEnd = year === axis.years[0] || year === axis.years.at(-1);
  return (present.has(year) ? 0 : 2) + (isEnd ? 0 : 1);
};

/** Four digits where they fit, first for the ends and for years with a report; else the last two. */
export function drawYearLabels(axis: YearAxis, present: ReadonlySet<number>, y: number): TextShape[] {
  const roomy = axis.step >= measureText('2000', textSizes.tick) + 6;
  const order = axis.years.toSorted((a, b) => rank(axis, present, a) - rank(axis, present, b) || a - b);
  const texts = order.map((year) => {
    const role = present.has(year) ? 'tick' : 'absent';
    const long = roomy || rank(axis, present, year) < 3 ? [String(year)] : [];
    return [...long, String(year).slice(2)].map((text) => drawText(role, text, axis.center(year), y, 'middle'));
  });
  const bounds = { left: axis.left - 20, right: axis.right + 20, top: y - 20, bottom: y + 20 };
  return placeLabels(texts, [], bounds).sort((a, b) => a.x - b.x);
}

/** Years without a report: invisible marks that say so when pointed at. */
export function drawMissingYears(
  language: Language,
  axis: YearAxis,
  present: ReadonlySet<number>,
  top: number,
  bottom: number,
): PointShape[] {
  return axis.years
    .filter((year) => !present.has(year))
    .map((year) => {
      const words = translate(language, 'charts.yearMissing', { year });
      const hit = drawRectangle('hit', axis.start(year), top, axis.step, bottom - top);
      return drawPoint({ year, series: '', value: null, status: 'no_report', words }, hit);
    });
}
