// A plan → tables 二 and 四 and the two statistics tables as printed.
import type { Cell, Plan, TableBlock } from '../document.ts';
import { active2019, active2021 } from '../forms/active.ts';
import { appealGroups, appealResults } from '../forms/appeals.ts';
import { stat2008Wordings } from '../forms/stat2008.ts';
import { type StatRow, stat2014Rows } from '../forms/stat2014.ts';
import { label, value } from './cell.ts';

const activeColumns = 4;

export function layActive({ form, values }: Plan): TableBlock {
  const rows = (form === '2021' ? active2021 : active2019).flatMap(({ article, head, rows: lines }): Cell[][] => {
    // The last column is as wide as what is left of the table.
    const wide = activeColumns - head.length + 1;
    return [
      [label(article, activeColumns)],
      head.map((text, index) => label(text, index === head.length - 1 ? wide : 1)),
      ...lines.map(([text, ...metrics]) => [
        label(text),
        ...metrics.map((metric, index) => value(values, metric, index === metrics.length - 1 ? wide : 1)),
      ]),
    ];
  });
  return { type: 'table', kind: 'active', rows };
}

export function layAppeals({ appeals, values }: Plan): TableBlock {
  const groups = appeals.groups.map((id) => appealGroups.find((group) => group.id === id) ?? appealGroups[0]);
  const results = appeals.results.map((id) => appealResults.find((result) => result.id === id)?.label ?? '');
  const size = results.length;
  const first: Cell[] = [];
  groups.forEach(({ heads: [head] }, index) => {
    if (groups[index - 1]?.heads[0] === head) return;
    const own = groups.slice(index).findIndex(({ heads }) => heads[0] !== head);
    first.push(label(head, size * (own < 0 ? groups.length - index : own)));
  });
  const second = groups.flatMap(({ heads: [, head] }) =>
    head ? [label(head, size)] : results.map((text) => label(text, 1, 2)),
  );
  const third = groups.flatMap(({ heads: [, head] }) => (head ? results.map((text) => label(text)) : []));
  const numbers = groups.flatMap(({ id }) => appeals.results.map((result) => value(values, `appeals.${id}.${result}`)));
  return { type: 'table', kind: 'appeals', rows: [first, second, third, numbers] };
}

function layStat(kind: 'stat2014' | 'stat2008', lines: readonly StatRow[], { stat, values, year }: Plan): TableBlock {
  const heads =
    kind === 'stat2014'
      ? { label: '统计指标', unit: '单位', value: '统计数', cumulative: '' }
      : { label: '指标名称', unit: '计量单位', value: `${year}年度`, cumulative: '历年累计' };
  const rows = lines.map(([text, unit, metric]) =>
    stat.columns.map((column) => {
      if (column === 'label') return label(text);
      if (column === 'unit') return label(unit);
      if (!metric) return label('');
      return value(values, column === 'cumulative' ? `${metric}.cumulative` : metric);
    }),
  );
  return { type: 'table', kind, rows: [stat.columns.map((column) => label(heads[column])), ...rows] };
}

export const layStat2014 = (plan: Plan): TableBlock => layStat('stat2014', stat2014Rows, plan);
export const layStat2008 = (plan: Plan): TableBlock =>
  layStat('stat2008', stat2008Wordings[plan.stat.wording] ?? [], plan);
