// Many bodies' years → how many went up and down, in words.
import { type Language, translate, translateCount } from '../i18n/translate.ts';
import type { ChartText, SmallMultiples } from './chart-input.ts';
import { describeSeries } from './describe-series.ts';
import { judgeChange, type SeriesChange } from './judge-change.ts';
import { addNote } from './name-point.ts';

type Known = 'rise' | 'fall' | 'same';

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
  const counts = (['rise', 'fall', 'same'] as const satisfies Known[])
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

export function describeMultiples(chart: SmallMultiples): ChartText {
  const { language, unit, metric, cells } = chart;
  const named = translate(language, 'charts.panelHead', { label: metric, unit: unit.other });
  return {
    title: titleMultiples(chart),
    subtitle: translate(language, 'charts.multiplesSubtitle', { unit: named }),
    desc: describeSeries(language, cells, unit),
  };
}
