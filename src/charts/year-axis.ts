// A range of years and a width → an equal place for every year, whether or not there is a report.
import { scaleBand } from 'd3-scale';
import { type Language, translate } from '../i18n/translate.ts';
import type { YearRange } from '../report/analysis/build-series.ts';
import { measureText } from './measure-text.ts';
import { placeLabels } from './place-labels.ts';
import { eachYear, joinYears } from './points.ts';
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
  /** One place each: a year, or many in a row without a report. */
  slots: readonly (readonly number[])[];
  left: number;
  right: number;
  /** The width of one place. */
  step: number;
  start(year: number): number;
  center(year: number): number;
}

/** From so many years in a row without a report on they share one place. */
const leastFolded = 3;

/** The places of an axis: one a year; a long gap is one too. */
export function listSlots(range: YearRange, present: ReadonlySet<number>): number[][] {
  const runs: { isPresent: boolean; years: number[] }[] = [];
  for (const year of eachYear(range)) {
    const isPresent = present.has(year);
    const last = runs.at(-1);
    if (last && last.isPresent === isPresent) last.years.push(year);
    else runs.push({ isPresent, years: [year] });
  }
  return runs.flatMap(({ isPresent, years }) =>
    isPresent || years.length < leastFolded ? years.map((year) => [year]) : [years],
  );
}

/** Between two edges; `present` are the years with a report, where gaps between them are folded. */
export function placeYears(range: YearRange, left: number, right: number, present?: ReadonlySet<number>): YearAxis {
  const years = eachYear(range);
  const slots = present ? listSlots(range, present) : years.map((year) => [year]);
  const scale = scaleBand<number>()
    .domain(slots.map((_, index) => index))
    .range([left, right]);
  const step = scale.step();
  const placeOf = new Map(slots.flatMap((own, index) => own.map((year) => [year, { own, x: scale(index) ?? left }])));
  const start = (year: number): number => {
    const place = placeOf.get(year);
    return place ? place.x + (step * place.own.indexOf(year)) / place.own.length : left;
  };
  const center = (year: number): number => (placeOf.get(year)?.x ?? left) + step / 2;
  return { years, slots, left, right, step, start, center };
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

const shorten = (year: number): string => String(year).slice(2);

/** `2017–2020`, `17–20` for a gap that shares one place. */
function nameSlot([first = 0, ...others]: readonly number[], isLong: boolean): string[] {
  const last = others.at(-1);
  if (last !== undefined) return [`${first}–${last}`, `${shorten(first)}–${shorten(last)}`];
  return isLong ? [String(first), shorten(first)] : [shorten(first)];
}

/** All with four digits where they fit; else the first, and the last two of the others: `2013 14 15`. */
export function drawYearLabels(axis: YearAxis, present: ReadonlySet<number>, y: number): TextShape[] {
  const roomy = axis.step >= measureText('2000', textSizes.tick) + 6;
  const texts = axis.slots.map((slot, index) => {
    const [year = 0] = slot;
    const role = present.has(year) ? 'tick' : 'absent';
    return nameSlot(slot, roomy || index === 0).map((text) => drawText(role, text, axis.center(year), y, 'middle'));
  });
  const bounds = { left: Math.max(0, axis.left - 20), right: axis.right + 20, top: y - 20, bottom: y + 20 };
  // From both ends inwards: where there is no room for all, the first and the last year are named.
  const [first = [], ...others] = texts;
  return placeLabels([first, ...others.toReversed()], [], bounds).sort((a, b) => a.x - b.x);
}

/** Years without a report: invisible marks that say so when pointed at. */
export function drawMissingYears(
  language: Language,
  axis: YearAxis,
  present: ReadonlySet<number>,
  top: number,
  bottom: number,
): PointShape[] {
  return axis.slots
    .filter(([year = 0]) => !present.has(year))
    .map((slot) => {
      const [year = 0] = slot;
      const words = translate(language, 'charts.yearMissing', { year: joinYears(slot)[0] ?? '' });
      const hit = drawRectangle('hit', axis.start(year), top, axis.step, bottom - top);
      return drawPoint({ year, series: '', value: null, status: 'no_report', words }, hit);
    });
}
