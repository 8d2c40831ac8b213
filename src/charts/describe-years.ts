// Series over years → the finding in words: what rose and fell, between which years or how many of them.
import { factsOf, type Language, translate, translateCount } from '../i18n/translate.ts';
import type { ChartPoint, ChartSeries, ChartText, LineChart, SmallMultiples, UnitWords } from './chart-input.ts';
import { judgeChange, type SeriesChange } from './judge-change.ts';
import { addNote, describeSeries, writePointValue } from './point-words.ts';
import { isDoubted, joinYears, listReported } from './points.ts';
import { closeGaps, noUnit } from './value-words.ts';

const allKeys = {
  rise: 'charts.multiplesAllUp',
  fall: 'charts.multiplesAllDown',
  same: 'charts.multiplesAllSame',
} as const;
const someKeys = { rise: 'charts.multiplesUp', fall: 'charts.multiplesDown', same: 'charts.multiplesSame' } as const;

/** How many of the changes are between near definitions. */
function addNear(language: Language, words: string, changes: readonly SeriesChange[]): string {
  const near = changes.filter((change) => 'isNear' in change && change.isNear).length;
  return near === 0 ? words : addNote(language, words, translateCount(language, 'charts.multiplesNear', near));
}

function titleMultiples({ language, cells }: SmallMultiples): string {
  const changes = cells.map(judgeChange);
  const kinds = changes.map(({ kind }) => kind);
  const counts = (['rise', 'fall', 'same'] as const)
    .map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0);
  const [first, ...others] = counts;
  if (!first) return translateCount(language, 'charts.multiplesNone', cells.length);
  if (others.length === 0 && first.count === cells.length)
    return addNear(language, translateCount(language, allKeys[first.kind], first.count), changes);
  const unknown = cells.length - counts.reduce((sum, { count }) => sum + count, 0);
  const clauses = [
    ...counts.map(({ kind, count }) => translateCount(language, someKeys[kind], count)),
    ...(unknown > 0 ? [translateCount(language, 'charts.multiplesUnknown', unknown)] : []),
  ].join(translate(language, 'charts.clauseAnd'));
  return addNear(language, translateCount(language, 'charts.multiplesTitle', cells.length, { clauses }), changes);
}

/** Small charts of many bodies: how many went up and down. */
export function describeMultiples(chart: SmallMultiples): ChartText {
  const { language, unit, metric, cells } = chart;
  const named = translate(language, 'charts.panelHead', { label: metric, unit: unit.other });
  return {
    title: titleMultiples(chart),
    subtitle: translate(language, 'charts.multiplesSubtitle', { unit: named }),
    desc: describeSeries(language, cells, unit),
  };
}

interface Finding {
  series: ChartSeries;
  unit: UnitWords;
  change: Exclude<SeriesChange, { kind: 'none' }>;
}

/** A title names so many series; the drawing has them all. */
const mostTitled = 2;

const changeKeys = {
  rise: 'charts.rise',
  fall: 'charts.fall',
  same: 'charts.same',
  side_by_side: 'charts.sideBySide',
} as const;

const spanOf = ({ change }: Finding): string =>
  change.kind === 'only' ? `${change.last.year}` : `${change.first.year} ${change.last.year}`;

function sayFinding(language: Language, { series, unit, change }: Finding, withYear: boolean): string {
  const { label } = series;
  const after = writePointValue(language, change.last, unit);
  if (change.kind !== 'only') {
    const before = writePointValue(language, change.first, factsOf(language).repeatsUnit ? unit : noUnit);
    const said = translate(language, changeKeys[change.kind], { label, before, after });
    return change.isNear ? addNote(language, said, translate(language, 'charts.near')) : said;
  }
  if (withYear) return translate(language, 'charts.onlyYear', { label, value: after, year: change.last.year });
  return translate(language, 'charts.seriesValue', { label, value: after });
}

/** Findings of one span of years stand together; the longest span leads. */
function sayTogether(language: Language, findings: readonly Finding[]): string {
  const [lead] = findings;
  if (!lead) return '';
  const together = findings.filter((one) => spanOf(one) === spanOf(lead)).slice(0, mostTitled);
  const clauses = together
    .map((one) => sayFinding(language, one, false))
    .join(translate(language, 'charts.clauseComma'));
  const { change } = lead;
  if (change.kind === 'only') return translate(language, 'charts.yearTitle', { year: change.last.year, clauses });
  return translate(language, 'charts.spanTitle', { from: change.first.year, to: change.last.year, clauses });
}

function sayZeros(language: Language, series: readonly ChartSeries[]): string | undefined {
  const reported = series.filter((one) => listReported(one).length > 0);
  const points = reported.flatMap(listReported);
  const isPlainZero = (point: ChartPoint) => point.value === 0 && point.qualifier === 'exact' && !isDoubted(point);
  if (points.length === 0 || !points.every(isPlainZero)) return undefined;
  const and = translate(language, 'charts.listAnd');
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
  return translate(language, 'charts.allZero', {
    years: joinYears(years).join(and),
    labels: reported.map(({ label }) => label).join(and),
  });
}

const lengthOf = ({ change }: Finding): number => (change.kind === 'only' ? 0 : change.last.year - change.first.year);

/** The title of lines: only the first panel's series are spoken of, unless it has no numbers. */
function titleLines({ language, panels, unit }: LineChart): string {
  const all = panels.flatMap(({ series }) => series);
  const zeros = sayZeros(language, all);
  if (zeros) return zeros;
  const findings = panels.map((panel) =>
    panel.series.flatMap((series): Finding[] => {
      const change = judgeChange(series);
      return change.kind === 'none' ? [] : [{ series, unit: panel.unit ?? unit, change }];
    }),
  );
  const first = findings.find((group) => group.length > 0);
  if (first)
    return sayTogether(
      language,
      first.toSorted((a, b) => lengthOf(b) - lengthOf(a)),
    );
  const isEmpty = all.every(({ points }) => points.every(({ state }) => state === 'no_report'));
  return translate(language, isEmpty ? 'charts.titleNoReport' : 'charts.titleNoNumber');
}

/** Lines: what rose and fell between which years, for two series at most. */
export function describeLines(chart: LineChart): ChartText {
  const { language, panels, unit } = chart;
  const units = [...new Set(panels.map((panel) => (panel.unit ?? unit).other))];
  return {
    title: closeGaps(titleLines(chart)),
    subtitle: translate(language, 'charts.unitSubtitle', { unit: units.join(translate(language, 'charts.listAnd')) }),
    desc: panels.map((panel) => describeSeries(language, panel.series, panel.unit ?? unit)).join(factsOf(language).gap),
  };
}
