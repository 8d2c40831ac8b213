// A line before a table that says whose figures it holds, of when, or in what unit.
import { paragraph } from '../compose.ts';
import { type Answer, nothing, same, sameOrNone } from '../document.ts';
import type { TableKind } from '../forms/form-id.ts';
import { textOf } from '../lay/cell.ts';
import { keepsCells, type Mutator, putBefore, statutory, tableOf, touch } from '../mutator.ts';

const captioned = (
  name: string,
  kind: Exclude<TableKind, 'other'>,
  caption: (year: number) => string,
  answer: (value: number) => Answer,
): Mutator => ({
  name: `caption: ${name}`,
  forms: statutory,
  layouts: keepsCells,
  draft(draft) {
    putBefore(draft, kind, paragraph(caption(draft.plan.year)));
    for (const cell of tableOf(draft, kind).rows.flat())
      if (cell.metric) touch(draft, cell.metric, answer(Number(textOf(cell))));
  },
});

const none = (): Answer => nothing;

export const captionMutators: readonly Mutator[] = [
  captioned('表三 of last year', 'requests', (year) => `${year - 1}年收到和处理政府信息公开申请情况表`, none),
  captioned('表四 of last year', 'appeals', (year) => `${year - 1}年度行政复议、行政诉讼情况`, none),
  captioned('表二 of last year', 'active', (year) => `${year - 1}年主动公开政府信息情况`, none),
  captioned('表三 of a subordinate body', 'requests', () => '下属单位情况', none),
  captioned('表三 of another body', 'requests', () => '市财政局收到和处理政府信息公开申请情况', none),
  captioned('表二 of all years', 'active', () => '历年累计主动公开政府信息情况', none),
  captioned('表三 of this year', 'requests', (year) => `${year}年收到和处理政府信息公开申请情况表`, same),
  captioned('表四 of this year', 'appeals', (year) => `（${year}年度）`, same),
  captioned('表三 with 单位：件', 'requests', () => '单位：件', same),
  captioned('表二 with the form’s own name', 'active', () => '主动公开政府信息情况统计表', same),
  captioned(
    'a year’s table announced, then this year’s',
    'requests',
    (year) => `与${year - 1}年相比，申请数量总体平稳，具体情况如下：`,
    sameOrNone,
  ),
  captioned('表三 with a note on last year', 'requests', (year) => `注：${year - 1}年数据见上年度报告。`, sameOrNone),
];
