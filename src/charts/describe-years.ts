// Series over years → the finding in words: the last number, how it stands to the year before, or how many rose and fell.
import { nameBeside } from '../i18n/state-words.ts';
import { factsOf, type Language, translate, translateCount } from '../i18n/translate.ts';
import type { ChartPoint, ChartSeries, ChartText, LineChart, SmallMultiples, UnitWords } from './chart-input.ts';
import { judgeChange, type SeriesChange } from './judge-change.ts';
import { addNote, describeSeries, sayBefore, writePointValue } from './point-words.ts';
import { isDoubted, joinYears, listReported } from './points.ts';
import { closeGaps } from './twin-words.ts';
import { noUnit, writeValue } from './value-words.ts';

const allKeys = {
  rise: 'charts.multiplesAllUp',
  fall: 'charts.multiplesAllDown',
  same: 'charts.multiplesAllSame',
} as const;
const someKeys = { rise: 'charts.multiplesUp', fall: 'charts.multiplesDown', same: 'charts.multiplesSame' } as const;

function titleMultiples({ language, cells }: SmallMultiples): string {
  const kinds = cells.map((cell) => judgeChange(cell).kind);
  const counts = (['rise', 'fall', 'same'] as const)
    .map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0);
  const [first, ...others] = counts;
  if (!first) return translateCount(language, 'charts.multiplesNone', cells.length);
  if (others.length === 0 && first.count === cells.length)
    return translateCount(language, allKeys[first.kind], first.count);
  const unknown = cells.length - counts.reduce((sum, { count }) => sum + count, 0);
  const clauses = [
    ...counts.map(({ kind, count }) => translateCount(language, someKeys[kind], count)),
    ...(unknown > 0 ? [translateCount(language, 'charts.multiplesUnknown', unknown)] : []),
  ].join(translate(language, 'charts.clauseAnd'));
  return translateCount(language, 'charts.multiplesTitle', cells.length, { clauses });
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
} as const;

function sayFinding(language: Language, { series, unit, change }: Finding): string {
  const { label } = series;
  const after = writePointValue(language, change.last, unit);
  const again = factsOf(language).repeatsUnit ? unit : noUnit;
  if (change.kind === 'only') {
    const said = translate(language, 'charts.seriesValue', { label, value: after });
    return addNote(language, said, change.last.source === 'text' ? nameBeside(language, 'text') : undefined);
  }
  if (change.kind === 'side_by_side') {
    const before = writePointValue(language, change.first, again);
    const said = sayBefore(language, before, change.first, change.reason);
    return addNote(language, translate(language, 'charts.seriesValue', { label, value: after }), said);
  }
  const difference = writeValue(language, change.difference, 'exact', again);
  return translate(language, changeKeys[change.kind], { label, after, difference });
}

/** Findings of one year stand together; the latest leads. */
function sayTogether(language: Language, findings: readonly Finding[]): string {
  const [lead] = findings;
  if (!lead) return '';
  const { year } = lead.change.last;
  const clauses = findings
    .filter(({ change }) => change.last.year === year)
    .slice(0, mostTitled)
    .map((one) => sayFinding(language, one))
    .join(translate(language, 'charts.clauseComma'));
  return translate(language, 'charts.yearTitle', { year, clauses });
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
      first.toSorted((a, b) => b.change.last.year - a.change.last.year),
    );
  const isEmpty = all.every(({ points }) => points.every(({ state }) => state === 'no_report'));
  return translate(language, isEmpty ? 'charts.titleNoReport' : 'charts.titleNoNumber');
}

/** Lines: the last numbers and how they stand to those before, for two series at most. */
export function describeLines(chart: LineChart): ChartText {
  const { language, panels, unit } = chart;
  const units = [...new Set(panels.map((panel) => (panel.unit ?? unit).other))];
  return {
    title: closeGaps(titleLines(chart)),
    subtitle: translate(language, 'charts.unitSubtitle', { unit: units.join(translate(language, 'charts.listAnd')) }),
    desc: panels.map((panel) => describeSeries(language, panel.series, panel.unit ?? unit)).join(factsOf(language).gap),
  };
}
