// The provincial statistics table of 2008–2018: each province and year prints other rows, so those that are there.

import type { Metric } from '../../../forms/catalogue.ts';
import { metricsOf, nameMetricUnit } from '../../../forms/catalogue.ts';
import type { Term } from '../../../forms/term.ts';
import { figureCell, type Layout, type LayoutRow, labelCell } from './layout.ts';

const cumulative = '.cumulative';
const indicator: Term = { zh: '指标名称', en: 'Indicator' };
const unit: Term = { zh: '计量单位', en: 'Unit' };
const thisYear: Term = { zh: '本年度', en: 'This year' };
const overTheYears: Term = { zh: '历年累计', en: 'Cumulative over the years' };

/** Ways of asking and kinds of answer are parts of the row above them. */
const isPart = (id: string): boolean => /^stat2008\.(?:website|gazette|requests_|answers_)/.test(id);

function layOutRow(metric: Metric, hasCumulative: boolean): LayoutRow {
  return [
    labelCell(metric, { lead: 1, depth: isPart(metric.id) ? 2 : 1 }),
    { type: 'words', words: nameMetricUnit(metric) },
    figureCell(metric.id),
    ...(hasCumulative ? [figureCell(metric.id + cumulative)] : []),
  ];
}

/** `present` are the metrics that the report states. */
export function layOutStat2008(present: ReadonlySet<string>): Layout {
  const hasCumulative = [...present].some((id) => id.startsWith('stat2008.') && id.endsWith(cumulative));
  const rows = metricsOf('stat2008').filter(
    ({ id }) => !id.endsWith(cumulative) && (present.has(id) || present.has(id + cumulative)),
  );
  const heads = [indicator, unit, thisYear, ...(hasCumulative ? [overTheYears] : [])];
  return {
    kind: 'stat2008',
    labelColumns: 1,
    figureColumns: hasCumulative ? 2 : 1,
    head: [heads.map((term, index) => labelCell(term, { heads: 'col', ...(index === 0 && { lead: 1 as const }) }))],
    bodies: [rows.map((metric) => layOutRow(metric, hasCumulative))],
  };
}
