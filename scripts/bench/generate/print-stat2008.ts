// The facts of a year → the short provincial 统计表 with the year's and the cumulative numbers, and its figures.
import type { Facts } from './facts.ts';
import { type PrintedPart, toCells } from './print.ts';
import type { Random } from './random.ts';

/** Metric, label as printed, unit. */
const rows: readonly (readonly [string, string, string])[] = [
  ['disclosed', '主动公开文件数', '条'],
  ['website', '其中：1、政府网站公开数', '条'],
  ['gazette', '2、政府公报公开数', '条'],
  ['requests', '受理依申请公开信息总数', '条'],
  ['requests_in_person', '其中：1、当面申请数', '条'],
  ['requests_online', '2、网上申请数', '条'],
  ['requests_letter_fax', '3、信函、传真申请数', '条'],
  ['answers', '对申请的答复总数', '条'],
  ['answers_granted', '其中：1、同意公开答复数', '条'],
  ['answers_partial', '2、同意部分公开答复数', '条'],
  ['answers_denied', '3、不予公开答复数', '条'],
  ['answers_other', '4、其他类型答复数', '条'],
  ['reviews', '行政复议数', '件'],
  ['suits', '行政诉讼数', '件'],
];

function tallyYear(random: Random, facts: Facts): Record<string, number> {
  const [inPerson = 0, online = 0, letter = 0] = random.share(facts.requests, 3);
  const [granted = 0, partial = 0, denied = 0, other = 0] = random.share(facts.requests, 4);
  return {
    disclosed: facts.disclosed,
    website: facts.disclosed,
    gazette: 0,
    requests: facts.requests,
    requests_in_person: inPerson,
    requests_online: online,
    requests_letter_fax: letter,
    answers: facts.requests,
    answers_granted: granted,
    answers_partial: partial,
    answers_denied: denied,
    answers_other: other,
    reviews: random.count(3),
    suits: random.count(2),
  };
}

export function printStat2008(random: Random, facts: Facts, year: number): PrintedPart {
  const tally = tallyYear(random, facts);
  const printed = rows.map(([metric, label, unit]) => {
    const value = tally[metric] ?? 0;
    return { metric, label, unit, value, cumulative: value * 3 + random.count(200) };
  });
  return {
    blocks: [
      {
        type: 'table',
        rows: [
          toCells(['指标名称', '计量单位', `${year}年度`, '历年累计']),
          ...printed.map(({ label, unit, value, cumulative }) => toCells([label, unit, value, cumulative])),
        ],
      },
    ],
    figures: Object.fromEntries(
      printed.flatMap(({ metric, value, cumulative }) => [
        [`stat2008.${metric}`, value],
        [`stat2008.${metric}.cumulative`, cumulative],
      ]),
    ),
  };
}
