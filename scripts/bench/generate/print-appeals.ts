// A random body → table 四 of the forms of 2019 and 2021, and its figures.
import { type PrintedPart, toCells } from './print.ts';
import type { Random } from './random.ts';

const results = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
const labels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const groups = [
  { id: 'review', most: 12 },
  { id: 'suit_direct', most: 6 },
  { id: 'suit_after_review', most: 3 },
] as const;

function tallyGroup(random: Random, most: number): number[] {
  const parts = labels.slice(1).map(() => random.count(most));
  return [...parts, parts.reduce((sum, part) => sum + part, 0)];
}

export function printAppeals(random: Random): PrintedPart {
  const numbers = groups.map(({ most }) => tallyGroup(random, most));
  const figures = groups.flatMap(({ id }, group) =>
    results.map((result, index) => [`appeals.${id}.${result}`, numbers[group]?.[index] ?? 0] as const),
  );
  const rows = [
    [
      { text: '行政复议', colspan: 5 },
      { text: '行政诉讼', colspan: 10 },
    ],
    [
      ...labels.map((text) => ({ text, rowspan: 2 })),
      { text: '未经复议直接起诉', colspan: 5 },
      { text: '复议后起诉', colspan: 5 },
    ],
    toCells([...labels, ...labels]),
    toCells(numbers.flat()),
  ];
  return { blocks: [{ type: 'table', rows }], figures: Object.fromEntries(figures) };
}
