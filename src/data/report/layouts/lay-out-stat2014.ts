// The long statistics table of 2014: a list of indicators with unit and number.
import { metricById, nameMetricUnit } from '../../../forms/catalogue.ts';
import type { Term } from '../../../forms/term.ts';
import { figureCell, type Layout, type LayoutRow, labelCell } from './layout.ts';
import { type StatRow, stat2014Chapters } from './stat2014-rows.ts';

/** Labels of the catalogue name what the table prints above them: 一（一） is （一） here, 二（二）1、 is 1、. */
const dropChapter = (label: string): string =>
  label.replace(/^[一二三四五六七八九十]+(?=（)(?:（[一二三四五六七八九十]+）(?=\d))?/, '');

function layOutRow({ depth, row }: StatRow): LayoutRow {
  if (typeof row !== 'string') return [labelCell(row, { heads: 'rowgroup', columns: 3, lead: 1, depth })];
  const id = `stat2014.${row}`;
  const metric = metricById.get(id);
  if (!metric) throw new Error(`the catalogue has no metric ${id}`);
  const label: Term = { zh: dropChapter(metric.zh), en: metric.en };
  return [labelCell(label, { lead: 1, depth }), { type: 'words', words: nameMetricUnit(metric) }, figureCell(id)];
}

const heads: readonly Term[] = [
  { zh: '统计指标', en: 'Indicator' },
  { zh: '单位', en: 'Unit' },
  { zh: '统计数', en: 'Number' },
];

export const layOutStat2014 = (): Layout => ({
  kind: 'stat2014',
  labelColumns: 1,
  figureColumns: 1,
  head: [heads.map((term, index) => labelCell(term, { heads: 'col', ...(index === 0 && { lead: 1 as const }) }))],
  bodies: stat2014Chapters.map((rows) => rows.map(layOutRow)),
});
