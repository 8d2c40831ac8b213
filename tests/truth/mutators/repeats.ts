// The same table twice, another year's or another body's beside it, tables that are none of the form.

import { paragraph } from '../compose.ts';
import { type Cell, type Draft, nothing, same, sameOrNone, type TableBlock } from '../document.ts';
import type { FormId, TableKind } from '../forms/form-id.ts';
import { label, textOf } from '../lay/cell.ts';
import {
  isExact,
  keepsCells,
  type Mutator,
  putAfter,
  putBefore,
  statutory,
  tableOf,
  touch,
  Unfit,
} from '../mutator.ts';

type Kind = Exclude<TableKind, 'other' | 'stat2014'>;

/** The table again, each number the more by what `more` says. */
function copyTable(table: TableBlock, more: (value: number) => number): TableBlock {
  const rows = structuredClone(table.rows).map((row) =>
    row.map((cell): Cell => {
      const { metric, ...rest } = cell;
      if (!metric) return rest;
      const value = Number(textOf(cell));
      return { ...rest, pieces: [{ text: String(Number.isNaN(value) ? textOf(cell) : more(value)) }] };
    }),
  );
  return { ...table, rows };
}

function touchAll(draft: Draft, table: TableBlock, answer: (value: number) => ReturnType<typeof same>): void {
  for (const cell of table.rows.flat()) if (cell.metric) touch(draft, cell.metric, answer(Number(textOf(cell))));
}

const names = { active: '表二', requests: '表三', appeals: '表四', stat2008: '统计表' } as const;
const formsOf = (kind: Kind): readonly FormId[] => (kind === 'stat2008' ? ['2008'] : statutory);

const identical = (kind: Kind): Mutator => ({
  name: `tables: ${names[kind]} twice, the same`,
  forms: formsOf(kind),
  draft(draft) {
    const table = tableOf(draft, kind);
    touchAll(draft, table, same);
    putAfter(
      draft,
      kind,
      copyTable(table, (value) => value),
    );
  },
  layouts: keepsCells,
});

const different = (kind: Kind): Mutator => ({
  name: `tables: ${names[kind]} twice, other values`,
  forms: formsOf(kind),
  layouts: keepsCells,
  draft(draft) {
    const table = tableOf(draft, kind);
    touchAll(draft, table, () => nothing);
    putAfter(
      draft,
      kind,
      copyTable(table, (value) => value + 2),
    );
  },
});

/** A second table with a caption that says whose or when; this report's own is captioned too. */
const captioned = (kind: Kind, name: string, caption: (year: number) => string, isFirst: boolean): Mutator => ({
  name: `tables: ${names[kind]} twice, ${name}`,
  forms: formsOf(kind),
  layouts: keepsCells,
  draft(draft) {
    const table = tableOf(draft, kind);
    const { year } = draft.plan;
    touchAll(draft, table, sameOrNone);
    const other = copyTable(table, (value) => value + 2);
    const own = paragraph(`${year}年本机关情况`);
    if (isFirst) putBefore(draft, kind, paragraph(caption(year)), other, own);
    else {
      putBefore(draft, kind, own);
      putAfter(draft, kind, paragraph(caption(year)), other);
    }
  },
});

const lastYear = (year: number): string => `${year - 1}年情况`;
const subordinate = (): string => '下属单位情况';

const rowsOfYears = (name: string, own: (year: number) => string[], answer: 'same' | 'nothing'): Mutator => ({
  name: `tables: 表四 with two rows of values, ${name}`,
  forms: statutory,
  layouts: isExact,
  draft(draft, random) {
    const table = tableOf(draft, 'appeals');
    const row = table.rows.find((cells) => cells.some(({ metric }) => metric));
    if (!row) throw new Unfit('no values');
    touchAll(draft, table, answer === 'same' ? sameOrNone : () => nothing);
    const other = row.map(({ pieces }): Cell => label(String(Number(pieces[0]?.text) + 1 + random.below(9))));
    const labels = own(draft.plan.year);
    if (labels.length > 0) {
      table.rows[0]?.unshift(label('年度', 1, 3));
      row.unshift(label(labels[1] ?? ''));
      other.unshift(label(labels[0] ?? ''));
    }
    const at = table.rows.indexOf(row);
    table.rows.splice(labels.length > 0 ? at : at + random.below(2), 0, other);
  },
});

const extra = (
  name: string,
  build: (draft: Draft, below: (limit: number) => number) => string[][],
  caption: string,
): Mutator => ({
  name: `tables: ${name}`,
  forms: statutory,
  layouts: isExact,
  touches: /^(?:active|requests|appeals)\./,
  draft(draft, random) {
    const rows = build(draft, (limit) => random.below(limit)).map((row) => row.map((text) => label(text)));
    const table: TableBlock = { type: 'table', kind: 'other', rows };
    if (random.below(2) === 0) putBefore(draft, 'active', paragraph(caption), table);
    else putAfter(draft, 'appeals', paragraph(caption), table);
  },
});

const departments = ['规划财务科', '政策法规科', '高新技术科', '农村科技科'];

const kinds: readonly Kind[] = ['active', 'requests', 'appeals', 'stat2008'];

export const repeatMutators: readonly Mutator[] = [
  ...kinds.flatMap((kind) => [
    identical(kind),
    different(kind),
    captioned(kind, 'last year’s behind', lastYear, false),
    captioned(kind, 'last year’s before', lastYear, true),
    captioned(kind, 'a subordinate body’s behind', subordinate, false),
    captioned(kind, 'a subordinate body’s before', subordinate, true),
  ]),
  rowsOfYears('last year’s and this year’s', (year) => [`${year - 1}年`, `${year}年`], 'same'),
  rowsOfYears('none named', () => [], 'nothing'),
  extra(
    'a summary of several departments',
    (_, below) => [
      ['部门', '规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制'],
      ...departments.map((name) => [name, ...Array.from({ length: 5 }, () => String(below(90)))]),
    ],
    '各科室信息公开情况汇总表',
  ),
  extra(
    'requests of several subordinate bodies',
    (_, below) => [
      ['单位', '本年新收政府信息公开申请数量', '予以公开', '部分公开', '总计'],
      ...['市科技情报研究所', '市生产力促进中心'].map((name) => [
        name,
        ...Array.from({ length: 4 }, () => String(1 + below(90))),
      ]),
    ],
    '下属单位依申请公开情况',
  ),
  extra(
    'a fee table of its own',
    (_, below) => [
      ['信息处理费', '通知收取件数', '通知收取金额', '实际收取金额'],
      ['合计', String(1 + below(9)), String(10 * below(90)), String(10 * below(90))],
    ],
    '收取信息处理费情况',
  ),
  extra(
    'indicators with numbers',
    (_, below) => [
      ['序号', '事项', '数量'],
      ['1', '新闻发布会', String(below(9))],
      ['2', '政务微博', String(below(900))],
      ['3', '政策解读', String(below(90))],
    ],
    '重点工作任务完成情况',
  ),
];
