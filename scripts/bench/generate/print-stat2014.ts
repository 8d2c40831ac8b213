// The facts of a year → the long 统计表 of 2014–2018 and its figures.
import type { Facts } from './facts.ts';
import { type PrintedPart, toCells } from './print.ts';
import type { Random } from './random.ts';
import { stat2014Rows } from './stat2014-rows.ts';
import { tallyStat2014 } from './tally-stat2014.ts';

export function printStat2014(random: Random, facts: Facts): PrintedPart {
  const tally = tallyStat2014(random, facts);
  const numbered = stat2014Rows.filter(([metric]) => metric !== '');
  const rows = stat2014Rows.map(([metric, label, unit]) =>
    metric === '' ? [{ text: label, colspan: 3 }] : toCells([label, unit, tally[metric] ?? 0]),
  );
  return {
    blocks: [{ type: 'table', rows: [toCells(['统计指标', '单位', '统计数']), ...rows] }],
    figures: Object.fromEntries(numbered.map(([metric]) => [`stat2014.${metric}`, tally[metric] ?? 0])),
  };
}
