// What is compared → the figures of the page: one for each scope and measure, or one of two measures for each scope.

import { layoutRanking } from '../../charts/bars.ts';
import { type LinePanel, wideWidth } from '../../charts/chart-input.ts';
import { layoutLines } from '../../charts/lines.ts';
import { noteTableSigns } from '../../charts/notes.ts';
import { readValue } from '../../charts/points.ts';
import { layoutScatter } from '../../charts/scatter.ts';
import { layoutMultiples } from '../../charts/small-multiples.ts';
import { type TwinTable, tabulateBodies, tabulateScatter, tabulateYears } from '../../charts/tabulate.ts';
import { nameYears } from '../../i18n/name-years.ts';
import { type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { minimumForRank } from '../../report/analysis/intervals.ts';
import { type Scope, scopes } from '../../report/model/scopes.ts';
import {
  type ComparedSeries,
  chooseCommonMoment,
  chooseMoment,
  findMoment,
  listMoment,
  makeSeries,
  shortenNames,
} from './chart-series.ts';
import type { CompareBody } from './compare-point.ts';
import type { View } from './compare-state.ts';
import { type CompareChart, type DrawInput, type Drawn, noteCoverage, noteSmall } from './drawn-chart.ts';
import type { Measure } from './measures.ts';

/** More marks in one panel cannot be kept apart; more lines in two panels cannot be followed. */
const mostOfPanel = 6;
const mostLines = 7;

/** Columns of more years are too narrow. */
const mostColumns = 6;

const lastValue = ({ points }: ComparedSeries): number => points.reduce((last, point) => readValue(point) ?? last, -1);

/** Many series are drawn in two panels, the larger above, so that the smaller have a scale that shows them. */
function splitPanels({ language, series, measure: { unit } }: DrawInput): LinePanel[] {
  if (series.length <= mostOfPanel) return [{ series, unit }];
  const sorted = series.toSorted((a, b) => lastValue(b) - lastValue(a));
  const half = Math.ceil(sorted.length / 2);
  const [upper, lower] = [sorted.slice(0, half), sorted.slice(half)];
  return [
    { series: upper, unit, label: translateCount(language, 'compare.panelUpper', upper.length) },
    { series: lower, unit, label: translateCount(language, 'compare.panelLower', lower.length) },
  ];
}

/** The bodies are of one level, kind and scope: only these are set in an order. */
function areAlike(bodies: readonly CompareBody[]): boolean {
  const keys = bodies.map(({ entry: { kind, level, sector, scope } }) => [kind, level, sector, scope].join(' '));
  return new Set(keys).size === 1;
}

/** Rates move within their intervals, and who is larger has more of everything: such charts are titled by what they show. */
function titlePlainly({ language, series, measure, years }: DrawInput): string | undefined {
  if (measure.kind === 'count') return undefined;
  const named = { measure: measure.name, years: nameYears(language, years) };
  return translateCount(language, 'compare.titlePlain', series.length, named);
}

/** The newest year first, without years of which nobody reports. */
function foldYears({ head, columns, rows }: TwinTable): TwinTable {
  const shown = columns.flatMap((_, at) => (rows.some(({ cells }) => cells[at]?.state !== 'no_report') ? [at] : []));
  const pick = <T>(all: readonly T[]): T[] => shown.toReversed().flatMap((at) => all[at] ?? []);
  return { head, columns: pick(columns), rows: rows.map((row) => ({ ...row, cells: pick(row.cells) })) };
}

function describe(input: DrawInput): Omit<Drawn, 'scene'> {
  const { language, bodies, measure, series, years } = input;
  return {
    table: () => foldYears(tabulateYears({ language, years, unit: measure.unit }, series)),
    notes: [...noteSmall(language, series), ...noteCoverage(language, bodies, measure, series)],
  };
}

const subtitleOf = ({ language, measure }: DrawInput): string =>
  translate(language, 'charts.panelHead', { label: measure.name, unit: measure.unit.other });

/**
 * Series of a measure → the views of a comparison: lines, small charts, a table, bars of one year, dots of two
 * measures.
 */
function drawLines(input: DrawInput): Drawn {
  if (input.series.length > mostLines) return drawMultiples(input);
  const { id, language, width, years, measure } = input;
  const title = titlePlainly(input);
  const text = { subtitle: subtitleOf(input), ...(title !== undefined && { title }) };
  const scene = layoutLines({ id, language, width, years, unit: measure.unit, panels: splitPanels(input), text });
  return { ...describe(input), scene };
}

function drawMultiples(input: DrawInput): Drawn {
  const { id, language, width, years, measure, series } = input;
  const title = titlePlainly(input);
  const isShort = years.to - years.from < mostColumns && measure.kind === 'count';
  const scene = layoutMultiples({
    id,
    language,
    width,
    years,
    unit: measure.unit,
    metric: measure.name,
    kind: isShort ? 'columns' : 'lines',
    cells: series,
    ...(title !== undefined && { text: { title } }),
  });
  return { ...describe(input), scene };
}

function drawTable(input: DrawInput): Drawn {
  const { language, series, measure, years } = input;
  const named = { measure: measure.name, years: nameYears(language, years) };
  const { notes, ...described } = describe(input);
  const marks = noteTableSigns(
    language,
    series.flatMap(({ points }) => points),
  );
  return {
    ...described,
    notes: [...marks, ...notes],
    scene: null,
    title: translateCount(language, 'compare.titlePlain', series.length, named),
    subtitle: subtitleOf(input),
  };
}

/** Bars of the year that most of them have a number for, those of small base hollow and last. */
function drawBars(input: DrawInput): Drawn {
  const { id, language, width, years, bodies, measure, series } = input;
  const chosen = chooseMoment(series);
  const year = chosen ?? years.to;
  const metric = translate(language, 'compare.ofYear', { year, measure: measure.name });
  const ordered = areAlike(bodies);
  const chart = {
    id,
    language,
    width,
    unit: measure.unit,
    metric,
    bodies: listMoment(series, year),
    ...(!ordered && { asGiven: true }),
  };
  const plain = translateCount(language, 'compare.titlePlain', series.length, {
    measure: measure.name,
    years: nameYears(language, { from: year, to: year }),
  });
  const shown = series.map((one) => ({ ...one, points: one.points.filter((point) => point.year === year) }));
  const ranked = chart.bodies.filter(({ point, small }) => readValue(point) !== undefined && !small);
  const isAllSmall = ranked.length === 0 && chart.bodies.some(({ small }) => small);
  return {
    scene: layoutRanking(chart),
    ...(isAllSmall
      ? { title: translate(language, 'compare.titleAllSmall', { measure: metric, least: minimumForRank }) }
      : (!ordered || !measure.volume) && { title: plain }),
    table: () => tabulateBodies(chart),
    notes: [
      ...(years.from < years.to && chosen !== null ? [translate(language, 'compare.yearChosen', { year })] : []),
      ...(ordered ? [] : [translate(language, 'compare.noteUnlike')]),
      ...noteSmall(language, shown),
      ...noteCoverage(language, bodies, measure, shown),
    ],
  };
}

const nameAxis = ({ id, name, unit }: Measure) => ({ id, label: name, unit });

interface ScatterInput extends DrawInput {
  across: Measure;
  /** In the order of `series`. */
  acrossSeries: readonly ComparedSeries[];
}

/** Dots of the year that most of the bodies have both measures for; rates of few cases are small rings. */
function drawScatter(input: ScatterInput): Drawn {
  const { id, language, width, years, bodies, measure, series, across, acrossSeries } = input;
  const chosen = chooseCommonMoment(series, acrossSeries);
  const year = chosen ?? years.to;
  const dots = series.map((one, index) => {
    const x = findMoment(acrossSeries[index] ?? { ...one, points: [] }, year);
    const y = findMoment(one, year);
    return { id: one.id, label: one.label, x, y, ...((x.small || y.small) && { small: true }) };
  });
  const axes = { id, language, width, x: nameAxis(across), y: nameAxis(measure) };
  const scene = layoutScatter({ ...axes, bodies: dots });
  const inYear = (all: readonly ComparedSeries[]) =>
    all.map((one) => ({ ...one, points: one.points.filter((point) => point.year === year) }));
  const shown = [...inYear(series), ...inYear(acrossSeries)];
  const isNamed = measure.volume && across.volume && areAlike(bodies);
  const flat = translateCount(language, 'charts.scatterFlat', dots.length, {
    xLabel: across.name,
    yLabel: measure.name,
  });
  return {
    scene,
    ...(!isNamed && { title: flat }),
    table: () => tabulateScatter({ ...axes, bodies: dots }),
    subtitle: translate(language, 'compare.ofYear', { year, measure: scene.subtitle }),
    notes: [
      ...(years.from < years.to && chosen !== null ? [translate(language, 'compare.yearCommon', { year })] : []),
      ...noteSmall(language, shown),
      ...noteCoverage(language, bodies, measure, shown),
    ],
  };
}

export interface ChartQuestion {
  language: Language;
  width: number;
  years: YearRange;
  bodies: readonly CompareBody[];
  measure: Measure;
  other: Measure | null;
  view: View;
}

const scopeWords = {
  agency: 'compare.scopeAgency',
  own_level: 'compare.scopeOwnLevel',
  jurisdiction: 'compare.scopeJurisdiction',
} as const satisfies Readonly<Record<Scope, WordKey>>;

/** A government's figures hold those of its agencies: the two are never drawn in one chart. */
export function splitScopes(bodies: readonly CompareBody[]): { scope: Scope; bodies: CompareBody[] }[] {
  return scopes.flatMap((one) => {
    const own = bodies.filter(({ entry }) => entry.scope === one);
    return own.length === 0 ? [] : [{ scope: one, bodies: own }];
  });
}

const ways = { lines: drawLines, bars: drawBars, multiples: drawMultiples, table: drawTable } as const;

function finish(
  { id, language, scope, bodies, common }: DrawInput,
  { scene, table, notes, title, subtitle }: Drawn,
): CompareChart {
  const whole = title ?? scene?.title ?? '';
  const words = translate(language, 'compare.subtitle', {
    subtitle: subtitle ?? scene?.subtitle ?? '',
    scope: [common, translate(language, scopeWords[scope])].filter((part) => part !== '').join(' · '),
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
  const series = bodies.map((body) => makeSeries(language, body, measure, years));
  const isKind = new Set(bodies.map(({ entry: { kind, sector } }) => `${kind} ${sector}`)).size === 1;
  const named = { short: series.map(({ label }) => label), common: '' };
  const { short, common } = width < wideWidth && isKind ? shortenNames(named.short) : named;
  return {
    language,
    width,
    years,
    scope,
    bodies,
    measure,
    id: `compare-${scope}-${measure.id.replaceAll('.', '-')}`,
    common,
    series: series.map((one, index) => ({ ...one, label: short[index] ?? one.label })),
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
