// Units in the caption, the block row, the header, the row label or the cell: read, contradictory, or foreign.
import { paragraph } from '../compose.ts';
import { type Answer, type Cell, type Draft, nothing, same, sameOrNone } from '../document.ts';
import type { TableKind } from '../forms/form-id.ts';
import { label, textOf } from '../lay/cell.ts';
import { keepsCells, type Mutator, putBefore, statutory, tableOf, touch, Unfit } from '../mutator.ts';

const round = (value: number): number => Number(value.toPrecision(12));

function find(draft: Draft, kind: TableKind, metric: string): { cell: Cell; row: Cell[]; head: Cell[]; block: Cell[] } {
  const { rows } = tableOf(draft, kind);
  const at = rows.findIndex((row) => row.some((cell) => cell.metric === metric));
  const row = rows[at] ?? [];
  // A mutator before this one may have spaced the labels.
  const isHead = (cells: readonly Cell[]): boolean =>
    textOf(cells[0] ?? label('')).replace(/[\s\u200b]/g, '') === '信息内容';
  const headAt = rows.slice(0, at).findLastIndex(isHead);
  const cell = row.find((it) => it.metric === metric);
  if (!cell) throw new Unfit(`no cell ${metric}`);
  return { cell, row, head: rows[headAt] ?? [], block: rows[headAt - 1] ?? [] };
}

interface Money {
  name: string;
  header?: string;
  caption?: string;
  block?: string;
  rowLabel?: string;
  cell?: (amount: string) => string;
  /** What an amount printed so is in the metric's unit. */
  answer: (amount: number) => Answer;
}

const write = (cell: Cell | undefined, text: string): void => {
  if (cell) cell.pieces = [{ text }];
};

const drawAmount = (below: (limit: number) => number): string =>
  [`${1 + below(900)}`, `${1 + below(90_000)}`, `${1 + below(900)}.${1 + below(8)}${1 + below(8)}`][below(3)] ?? '1';

const fees = (money: Money): Mutator => ({
  name: `unit of fees: ${money.name}`,
  forms: ['2021'],
  layouts: keepsCells,
  draft(draft, random) {
    const { cell, row, head, block } = find(draft, 'active', 'active.fees.amount');
    const amount = drawAmount((limit) => random.below(limit));
    write(cell, money.cell?.(amount) ?? amount);
    // Behind it may stand a column that another mutator added.
    if (money.header !== undefined)
      write(
        head.findLast((it) => textOf(it) !== ''),
        money.header,
      );
    if (money.block !== undefined) write(block[0], money.block);
    if (money.rowLabel !== undefined) write(row[0], money.rowLabel);
    if (money.caption !== undefined) putBefore(draft, 'active', paragraph(money.caption));
    touch(draft, 'active.fees.amount', money.answer(Number(amount)));
  },
});

const procurement = (money: Money): Mutator => ({
  name: `unit of procurement: ${money.name}`,
  forms: ['2019'],
  layouts: keepsCells,
  draft(draft, random) {
    const { cell, row, head, block } = find(draft, 'active', 'active.procurement.amount');
    const amount = drawAmount((limit) => random.below(limit));
    write(cell, money.cell?.(amount) ?? amount);
    // Behind it may stand a column that another mutator added.
    if (money.header !== undefined)
      write(
        head.findLast((it) => textOf(it) !== ''),
        money.header,
      );
    if (money.block !== undefined) write(block[0], money.block);
    if (money.rowLabel !== undefined) write(row[0], money.rowLabel);
    if (money.caption !== undefined) putBefore(draft, 'active', paragraph(money.caption));
    touch(draft, 'active.procurement.amount', money.answer(Number(amount)));
  },
});

const times =
  (factor: number) =>
  (amount: number): Answer =>
    same(round(amount * factor));
const timesOrNone =
  (factor: number) =>
  (amount: number): Answer =>
    sameOrNone(round(amount * factor));
const none = (): Answer => nothing;
const bare = '本年收费金额';
const yuan = 1 / 10_000;

const feeCases: readonly Money[] = [
  { name: 'none', header: bare, answer: times(1) },
  { name: '万元 in the cell', cell: (amount) => `${amount}万元`, answer: times(1) },
  { name: '元 in the header', header: `${bare}（单位：元）`, answer: times(yuan) },
  { name: '元 in the header, short', header: `${bare}（元）`, answer: times(yuan) },
  { name: '元 in the row label', header: bare, rowLabel: '行政事业性收费（元）', answer: times(yuan) },
  { name: '元 in the block row', header: bare, block: '第二十条第（八）项（单位：元）', answer: times(yuan) },
  { name: '金额单位：元 in the caption', header: bare, caption: '（金额单位：元）', answer: times(yuan) },
  { name: '元 in the cell, no other', header: bare, cell: (amount) => `${amount}元`, answer: times(yuan) },
  { name: '元 in the cell under 万元', cell: (amount) => `${amount}元`, answer: timesOrNone(yuan) },
  { name: '元 in the row label under 万元', rowLabel: '行政事业性收费（元）', answer: none },
  { name: '元 in the caption over 万元', caption: '单位：元', answer: timesOrNone(1) },
  { name: '千元 in the header', header: `${bare}（单位：千元）`, answer: times(0.1) },
  { name: '百万元 in the header', header: `${bare}（单位：百万元）`, answer: times(100) },
  { name: '亿元 in the header', header: `${bare}（单位：亿元）`, answer: times(10_000) },
  { name: '角 in the header', header: `${bare}（单位：角）`, answer: timesOrNone(yuan / 10) },
  { name: '美元 in the header', header: `${bare}（单位：美元）`, answer: none },
  { name: '万美元 in the cell', cell: (amount) => `${amount}万美元`, answer: none },
  { name: '港币 in the header', header: `${bare}（万港元）`, answer: none },
  { name: '件 in the header', header: `${bare}（单位：件）`, answer: none },
  { name: '件 in the cell', cell: (amount) => `${amount}件`, answer: none },
  { name: '万 in the cell under 万元', cell: (amount) => `${amount}万`, answer: timesOrNone(1) },
  { name: '% in the cell', cell: (amount) => `${amount}%`, answer: none },
  { name: '￥ before the number', cell: (amount) => `￥${amount}`, answer: timesOrNone(1) },
  { name: '人民币万元 in the header', header: `${bare}（人民币万元）`, answer: times(1) },
  { name: '万元 in another bracket', header: `${bare}[单位:万元]`, answer: times(1) },
];

const procurementCases: readonly Money[] = [
  { name: 'none', header: '采购总金额', answer: times(1) },
  { name: '万元 in the header', header: '采购总金额（万元）', answer: times(10_000) },
  { name: '元 in the cell', header: '采购总金额', cell: (amount) => `${amount}元`, answer: times(1) },
  { name: '万元 in the cell', header: '采购总金额', cell: (amount) => `${amount}万元`, answer: times(10_000) },
  { name: '万元 in the cell under 元', cell: (amount) => `${amount}万元`, answer: timesOrNone(10_000) },
  { name: '万元 in the row label', header: '采购总金额', rowLabel: '政府集中采购（万元）', answer: times(10_000) },
  {
    name: '万元 in the block row',
    header: '采购总金额',
    block: '第二十条第（九）项（单位：万元）',
    answer: times(10_000),
  },
  { name: '万元 in the caption', header: '采购总金额', caption: '金额单位：万元', answer: times(10_000) },
  { name: '美元 in the header', header: '采购总金额（美元）', answer: none },
  { name: '千元 in the header', header: '采购总金额（千元）', answer: times(1000) },
];

/** Counts in hundreds or ten thousands. */
const counts = (
  name: string,
  change: (draft: Draft) => string[],
  answer: (value: number) => Answer,
  kind: TableKind,
): Mutator => ({
  name: `unit of counts: ${name}`,
  forms: kind === 'active' ? ['2021'] : statutory,
  layouts: keepsCells,
  draft(draft) {
    const metrics = change(draft);
    for (const cell of tableOf(draft, kind).rows.flat())
      if (cell.metric && metrics.includes(cell.metric)) touch(draft, cell.metric, answer(Number(textOf(cell))));
  },
});

const decisions = 'active.licensing.decisions';
const head =
  (unit: string) =>
  (draft: Draft): string[] => {
    write(find(draft, 'active', decisions).head.at(-1), `本年处理决定数量（${unit}）`);
    return [decisions];
  };
const inLabel =
  (text: string) =>
  (draft: Draft): string[] => {
    write(find(draft, 'active', decisions).row[0], text);
    return [decisions];
  };
const all =
  (kind: TableKind, caption: string, but = /fees/) =>
  (draft: Draft): string[] => {
    putBefore(draft, kind, paragraph(caption));
    return tableOf(draft, kind)
      .rows.flat()
      .flatMap(({ metric }) => (metric && !but.test(metric) ? [metric] : []));
  };

/** A unit behind the number of a count. */
const cellUnit = (name: string, text: (value: number) => string, answer: (value: number) => Answer): Mutator => ({
  name: `unit of counts: ${name}`,
  forms: ['2021'],
  layouts: keepsCells,
  draft(draft, random) {
    const { cell } = find(draft, 'active', decisions);
    const value = 1 + random.below(90);
    write(cell, text(value));
    touch(draft, decisions, answer(value));
  },
});

export const unitMutators: readonly Mutator[] = [
  ...feeCases.map(fees),
  ...procurementCases.map(procurement),
  counts('万件 in the header', head('单位：万件'), timesOrNone(10_000), 'active'),
  counts('百件 in the header', head('百件'), timesOrNone(100), 'active'),
  counts('件 in the header', head('单位：件'), times(1), 'active'),
  counts('万元 in the header', head('单位：万元'), none, 'active'),
  counts('% in the header', head('%'), none, 'active'),
  counts('万件 in the row label', inLabel('行政许可（万件）'), timesOrNone(10_000), 'active'),
  counts('件 in the row label', inLabel('行政许可（件）'), times(1), 'active'),
  counts('万件 in the caption', all('active', '单位：万件'), timesOrNone(10_000), 'active'),
  counts('万件 in the caption of 表三', all('requests', '（单位：万件）'), timesOrNone(10_000), 'requests'),
  counts('% in the caption of 表三', all('requests', '单位：%'), none, 'requests'),
  counts('万元 in the caption of 表四', all('appeals', '单位：万元'), none, 'appeals'),
  {
    name: 'unit of counts: 占比% over the applicants',
    forms: statutory,
    layouts: keepsCells,
    plan({ requests }) {
      if (requests.header === 'one') requests.header = 'three';
    },
    draft(draft) {
      const cell = tableOf(draft, 'requests').rows[0]?.find((it) => textOf(it) === '申请人情况');
      write(cell, '申请人情况（占比%）');
      for (const metric of draft.answers.keys()) {
        if (!metric.startsWith('requests.')) continue;
        // 总计 stands beside that head in the tall header.
        const isBeside = draft.plan.requests.header === 'tall total' && metric.endsWith('.total');
        touch(draft, metric, isBeside ? sameOrNone(...(draft.answers.get(metric)?.values ?? [])) : nothing);
      }
    },
  },
  cellUnit('万元 in the cell', (value) => `${value}万元`, none),
  cellUnit('万件 in the cell', (value) => `${value}万件`, times(10_000)),
  cellUnit('万 in the cell', (value) => `${value}万`, times(10_000)),
  cellUnit('% in the cell', (value) => `${value}%`, none),
  cellUnit('项 in the cell', (value) => `${value}项`, times(1)),
  cellUnit('人次 in the cell', (value) => `${value}人次`, timesOrNone(1)),
];
