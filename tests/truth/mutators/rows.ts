// Rows in another order, fewer of them, one of them twice, or of another form.
import { type Cell, type Draft, nothing, same, sameOrNone, type TableBlock } from '../document.ts';
import { label, textOf } from '../lay/cell.ts';
import { choose, isExact, keepsCells, type Mutator, putAfter, statutory, tableOf, touch, Unfit } from '../mutator.ts';
import { shuffle } from './columns.ts';

const valuesOf = (row: readonly Cell[]): Cell[] => row.filter(({ metric }) => metric !== undefined);

function rowOf(table: TableBlock, start: string): Cell[] {
  const row = table.rows.find((cells) => cells.some(({ metric }) => metric?.startsWith(start)));
  if (!row) throw new Unfit(`no row ${start}`);
  return row;
}

/** The same labels, values drawn by the caller; it stands alone, without the cells that span more rows. */
function copyRow(row: readonly Cell[], print: (cell: Cell) => string): Cell[] {
  return row.map((cell) => {
    const { metric, ...rest } = cell;
    return metric ? { ...rest, pieces: [{ text: print(cell) }] } : { ...rest };
  });
}

const doubled = (name: string, changes: boolean): Mutator => ({
  name: `rows: one of table 三 twice, ${name}`,
  forms: statutory,
  layouts: keepsCells,
  draft(draft) {
    const table = tableOf(draft, 'requests');
    const row = rowOf(table, 'requests.carried_out.');
    const copy = copyRow(row, (cell) => String(Number(textOf(cell)) + (changes ? 3 : 0)));
    table.rows.push(copy);
    for (const cell of valuesOf(row)) touch(draft, cell.metric ?? '', changes ? nothing : same(Number(textOf(cell))));
  },
});

const renamed = (name: string, text: (year: number) => string, start: string): Mutator => ({
  name: `rows: ${name}`,
  forms: statutory,
  layouts: keepsCells,
  draft(draft) {
    const row = rowOf(tableOf(draft, 'requests'), `requests.${start}.`);
    const first = row[0];
    if (first) first.pieces = [{ text: text(draft.plan.year) }];
    for (const { metric } of valuesOf(row)) touch(draft, metric ?? '', nothing);
  },
});

/** A row of another year stands before or behind this report's own. */
const joined = (name: string, text: (year: number) => string, isBefore: boolean): Mutator => ({
  name: `rows: ${name}`,
  forms: statutory,
  layouts: keepsCells,
  draft(draft, random) {
    const table = tableOf(draft, 'requests');
    const row = rowOf(table, 'requests.received.');
    const copy = copyRow(row, () => String(1 + random.below(50)));
    if (copy[0]) copy[0].pieces = [{ text: text(draft.plan.year) }];
    table.rows.splice(table.rows.indexOf(row) + (isBefore ? 0 : 1), 0, copy);
    for (const cell of valuesOf(row)) touch(draft, cell.metric ?? '', sameOrNone(Number(textOf(cell))));
  },
});

/** Cuts a table in two; cells that span the cut are printed in both, or are empty in the second. */
export function cutTable(table: TableBlock, at: number, repeatsLabels: boolean): TableBlock {
  const rest: Cell[][] = table.rows.slice(at).map((row) => [...row]);
  const spanning: Cell[] = [];
  table.rows.slice(0, at).forEach((row, index) => {
    for (const cell of row) {
      const over = index + (cell.rowspan ?? 1) - at;
      if (over <= 0) continue;
      cell.rowspan = at - index;
      spanning.push({ ...cell, rowspan: over, ...(!repeatsLabels && { pieces: [{ text: '' }] }) });
    }
  });
  rest[0]?.unshift(...spanning);
  table.rows = table.rows.slice(0, at);
  return { ...table, rows: rest };
}

const cut = (name: string, repeatsLabels: boolean, furniture: boolean, header: boolean): Mutator => ({
  name: `rows: ${name}`,
  forms: statutory,
  layouts: isExact,
  draft(draft, random) {
    const table = tableOf(draft, 'requests');
    const heads = table.rows.findIndex((row) => valuesOf(row).length > 0);
    const second = cutTable(table, heads + 4 + random.below(table.rows.length - heads - 6), repeatsLabels);
    if (header) second.rows.unshift(...structuredClone(table.rows.slice(0, heads)));
    const page: Draft['blocks'] = furniture ? [{ type: 'furniture', pieces: [{ text: '- 3 -' }] }] : [];
    putAfter(draft, 'requests', ...page, second);
    for (const cell of [...table.rows, ...second.rows].flatMap(valuesOf))
      touch(draft, cell.metric ?? '', same(Number(textOf(cell))));
  },
});

export const rowMutators: readonly Mutator[] = [
  {
    name: 'rows: two of table 三 dropped',
    touches: /^requests\./,
    forms: statutory,
    plan({ requests }, random) {
      for (let left = 2; left > 0; left -= 1) requests.rows.splice(random.below(requests.rows.length), 1);
    },
  },
  {
    name: 'rows: only heads and totals of table 三',
    touches: /^requests\./,
    forms: statutory,
    layouts: keepsCells,
    plan({ requests }) {
      requests.rows = requests.rows.filter((id) => /^(?:received|carried|granted|partial|total)/.test(id));
    },
  },
  {
    name: 'rows: 不予公开 reasons in another order',
    touches: /^requests\.denied/,
    forms: statutory,
    layouts: keepsCells,
    plan({ requests }, random) {
      const at = requests.rows.findIndex((id) => id.startsWith('denied.'));
      const own = requests.rows.filter((id) => id.startsWith('denied.'));
      requests.rows.splice(at, own.length, ...shuffle(own, random));
    },
  },
  {
    name: 'rows: 上年结转 before 本年新收',
    touches: /^requests\./,
    forms: statutory,
    layouts: keepsCells,
    plan({ requests }) {
      const [first = '', second = '', ...rest] = requests.rows;
      requests.rows = [second, first, ...rest];
    },
  },
  {
    name: 'rows: 其他处理 as in the other form',
    touches: /^requests\.other/,
    forms: statutory,
    plan({ requests, form, values }) {
      const own = requests.rows.filter((id) => id.startsWith('other.'));
      const other = form === '2021' ? ['other.all'] : ['other.no_correction', 'other.no_payment', 'other.misc'];
      requests.rows.splice(requests.rows.indexOf(own[0] ?? ''), own.length, ...other);
      for (const column of requests.columns) {
        const sum = own.reduce((total, id) => total + Number(values.get(`requests.${id}.${column}`)), 0);
        for (const id of other) values.set(`requests.${id}.${column}`, '0');
        values.set(`requests.${other.at(-1)}.${column}`, String(sum));
      }
    },
  },
  {
    name: 'rows: table 二 without 规章',
    touches: /^active\./,
    forms: statutory,
    draft(draft) {
      const table = tableOf(draft, 'active');
      const row = rowOf(table, 'active.rules.');
      for (const { metric } of valuesOf(row)) draft.answers.delete(metric ?? '');
      table.rows = table.rows.filter((it) => it !== row);
    },
  },
  {
    name: 'rows: L29 a title row in table 二',
    touches: /^active\./,
    forms: statutory,
    draft: (draft) => void tableOf(draft, 'active').rows.unshift([label('主动公开政府信息情况', 4)]),
  },
  {
    name: 'rows: statistics with some dropped',
    touches: /^stat/,
    forms: ['2008', '2014'],
    draft(draft, random) {
      const table = tableOf(draft, draft.plan.form === '2014' ? 'stat2014' : 'stat2008');
      const row = choose(
        table.rows.filter((cells) => valuesOf(cells).length > 0),
        random,
      );
      // A part's label says what it is only under its head.
      for (const { metric } of valuesOf(row)) draft.answers.set(metric ?? '', nothing);
      table.rows = table.rows.filter((it) => it !== row);
    },
  },
  doubled('with the same values', false),
  doubled('with other values', true),
  renamed('本年新收 is of last year', (year) => `一、${year - 1}年新收政府信息公开申请数量`, 'received'),
  renamed('本年新收 is 累计新收', () => '一、累计新收政府信息公开申请数量', 'received'),
  renamed('总计 is 历年总计', () => '（七）历年总计', 'total'),
  joined('last year’s 新收 before this year’s', (year) => `一、${year - 1}年新收政府信息公开申请数量`, true),
  joined('last year’s 新收 behind this year’s', (year) => `${year - 1}年新收政府信息公开申请数量`, false),
  joined('累计新收 behind 本年新收', () => '一、累计新收政府信息公开申请数量', false),
  cut('table 三 cut by a page, labels again', true, true, false),
  cut('table 三 cut by a page, labels gone', false, true, false),
  cut('table 三 cut, header again', true, true, true),
  cut('table 三 in two without a word between', true, false, false),
];
