// Several series over years → dots and lines, in one panel or in several under each other, each with its own axis.

import { translate } from '../i18n/translate.ts';
import { type ChartSeries, fullWidth, type LineChart, type LinePanel, narrowWidth } from './chart-input.ts';
import { describeLines } from './describe-years.ts';
import { drawFormRules, findFormRules, ruleRoom } from './form-rules.ts';

import { drawLinePanel, nameEnd } from './line-panel.ts';
import { isAbsent, signRoom } from './marks.ts';
import { listBoxes } from './measure-text.ts';
import {
  drawKey,
  drawNotes,
  type KeyEntry,
  listYearStates,
  noteEmptySeries,
  noteJoins,
  noteMarks,
  noteMissing,
  noteSigns,
  noteText,
} from './notes.ts';
import { eachYear, findPoint, listMissingYears, listReported, readValue } from './points.ts';
import { drawText, roundCoordinate, type Scene, type Shape } from './scene.ts';
import { fitRight, measureSideLabels } from './side-labels.ts';
import { chooseDomain, drawGrid, isFlat, scaleValues, type ValueDomain, widthOfTicks } from './value-scale.ts';
import { drawBaseline, drawMissingYears, drawYearLabels, listSlots, placeYears, type YearAxis } from './year-axis.ts';

const headRoom = 22;
const plotTop = ruleRoom + 16;
const flatHeight = 48;

/** The first of several panels leads; a chart of the full width is no ribbon. */
const heightOf = (count: number, index: number, width: number): number =>
  (count === 1 ? 150 : index === 0 ? 120 : 84) * (width < fullWidth ? 1 : 1.6);

const clipTo = ({ years }: LineChart, series: ChartSeries): ChartSeries => ({
  ...series,
  points: eachYear(years).map((year) => findPoint(series, year)),
});

const listValues = ({ points }: ChartSeries): number[] => points.flatMap((point) => readValue(point) ?? []);

/** Two panels may each have a series of one name. */
const namePanels = ({ language, panels }: LineChart): ChartSeries[] =>
  panels.flatMap(({ label, series }) =>
    series.map((one) => ({
      ...one,
      label: label ? translate(language, 'charts.bodySeries', { body: label, label: one.label }) : one.label,
    })),
  );

function listNotes(chart: LineChart, series: readonly ChartSeries[]): string[] {
  const { language, years } = chart;
  return [
    ...noteMissing(language, series, years),
    ...noteSigns(language, listYearStates(series, chart)),
    ...noteEmptySeries(language, namePanels(chart)),
    ...noteJoins(language, series),
    ...noteMarks(language, series.flatMap(listReported)),
    ...noteText(language, series.flatMap(listReported)),
  ];
}

/** Room for the names beside the last year that has a number, over all panels. */
function measureNames({ language, panels }: LineChart, most: number) {
  const measured = panels.map(({ series }) => {
    const ends = series.flatMap((one) => {
      const point = listReported(one).at(-1);
      return point ? [{ one, point }] : [];
    });
    const last = Math.max(...ends.map(({ point }) => point.year));
    const beside = ends.filter(({ point }) => point.year === last);
    const labels = beside.map(({ one, point }) => nameEnd(language, one, point, last));
    return { last, ...measureSideLabels(labels, most) };
  });
  return {
    last: Math.max(...measured.map(({ last }) => last)),
    width: Math.max(...measured.map(({ width }) => width)),
    heights: measured.map(({ height }) => height),
  };
}

interface Layout {
  chart: LineChart;
  axis: YearAxis;
  width: number;
  most: number;
  present: ReadonlySet<number>;
}

/** What is drawn, and the names that stand in the key below. */
interface Drawn {
  shapes: Shape[];
  left: KeyEntry[];
}

interface PanelPlace {
  top: number;
  height: number;
  domain: ValueDomain;
}

function drawPanel(panel: LinePanel, { top, height, domain }: PanelPlace, layout: Layout): Drawn {
  const { chart, axis, width, most, present } = layout;
  const { language, panels, years } = chart;
  const unit = panel.unit ?? chart.unit;
  const isFirst = panel === panels[0];
  const bottom = top + height;
  const rules = findFormRules(
    panels.flatMap(({ series }) => series),
    years,
  );
  const ruleTop = top - 14;
  const drawnRules = drawFormRules(language, rules, axis, { top: ruleTop, bottom, right: width });
  const ruleShapes = isFirst ? drawnRules : drawnRules.filter(({ kind }) => kind === 'line');
  const head = translate(language, 'charts.panelHead', { label: panel.label ?? '', unit: unit.other });
  const scale = scaleValues(domain, bottom, top);
  const taken = listBoxes(ruleShapes);
  const drawn = drawLinePanel(panel.series, { language, unit, axis, scale, top, bottom, width, most, taken });
  const shapes = [
    ...(panel.label && panels.length > 1 ? [drawText('head', head, 0, ruleTop - (isFirst ? ruleRoom + 6 : 8))] : []),
    ...drawGrid(domain, scale, axis.left, axis.right),
    ...ruleShapes,
    ...drawBaseline(axis, present, scale(0)),
    ...drawn.shapes,
  ];
  return { shapes, left: drawn.left };
}

/** The axis that all panels share. */
function measureLines(chart: LineChart, domains: readonly ValueDomain[], width: number, present: ReadonlySet<number>) {
  const { years } = chart;
  const left = Math.ceil(Math.max(...domains.map(widthOfTicks))) + 8;
  const most = width * 0.3;
  const names = measureNames(chart, most);
  const slots = listSlots(years, present);
  const index = slots.findIndex((slot) => slot.includes(names.last));
  const place = { left, width, count: slots.length, index, room: names.width + 13 };
  const right = index >= 0 ? fitRight(place) : width - 6;
  return { axis: placeYears(years, left, right, present), most, heights: names.heights };
}

function drawPanels(layout: Layout, domains: readonly ValueDomain[], heights: readonly number[]) {
  const { panels } = layout.chart;
  let top = plotTop;
  const drawn = panels.flatMap((panel, at): Drawn[] => {
    const domain = domains[at];
    if (!domain) return [];
    const height = Math.max(isFlat(domain) ? flatHeight : heightOf(panels.length, at, layout.width), heights[at] ?? 0);
    top += panels.length > 1 ? headRoom : 0;
    const one = drawPanel(panel, { top, height, domain }, layout);
    top += height + (at < panels.length - 1 ? 30 : 0);
    return [one];
  });
  return { shapes: drawn.flatMap(({ shapes }) => shapes), left: drawn.flatMap(({ left }) => left), bottom: top };
}

/** The drawing with its texts. */
export function layoutLines(input: LineChart): Scene {
  const panels = input.panels.map((panel) => ({ ...panel, series: panel.series.map((one) => clipTo(input, one)) }));
  const chart = { ...input, panels };
  const { id, language, years, width = narrowWidth } = chart;
  const all = panels.flatMap(({ series }) => series);
  const absent = new Set(listMissingYears(all, years));
  const present = new Set(eachYear(years).filter((year) => !absent.has(year)));
  const domains = panels.map(({ series }) => chooseDomain(language, series.flatMap(listValues)));
  const { axis, most, heights } = measureLines(chart, domains, width, present);
  const { shapes, left, bottom } = drawPanels({ chart, axis, width, most, present }, domains, heights);
  const hasSigns = all.some(({ points }) => points.some(({ state }) => isAbsent(state)));
  const foot = bottom + (hasSigns ? signRoom : 0);
  const key = drawKey(left, width, foot + 22);
  const notes = drawNotes(listNotes(chart, all), 0, foot + 22 + key.height, width);
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeLines(chart),
    ...chart.text,
    shapes: [
      ...drawMissingYears(language, axis, present, plotTop, bottom),
      ...shapes,
      ...drawYearLabels(axis, present, foot + 16),
      ...key.shapes,
      ...notes.shapes,
    ],
  };
}
