// Columns in another order, fewer of them, or more than the form has.
import type { Random } from '../../../scripts/fuzz/random.ts';
import { type Draft, type Plan, same, sameOrNone } from '../document.ts';
import { label, textOf } from '../lay/cell.ts';
import { choose, isExact, keepsBlanks, keepsCells, type Mutator, statutory, tableOf, touch } from '../mutator.ts';

export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0] as T);
}

type Header = Plan['requests']['header'];

const applicants = (name: string, order: (columns: string[], random: Random) => string[], header: Header): Mutator => ({
  name: `columns: ${name}`,
  forms: statutory,
  layouts: keepsCells,
  touches: /^requests\./,
  plan({ requests }, random) {
    requests.columns = order(requests.columns, random);
    requests.header = header;
  },
});

const totalFirst = (columns: readonly string[]): string[] => ['total', ...columns.filter((id) => id !== 'total')];
const keepSome = (columns: readonly string[], random: Random): string[] =>
  columns.filter((id) => id === 'natural' || id === 'total' || random.below(2) === 0);
/** The companies stand before the citizens. */
const groupFirst = (columns: readonly string[]): string[] => [
  ...columns.filter((id) => id !== 'natural' && id !== 'total'),
  'natural',
  'total',
];
const withinGroup = (columns: readonly string[], random: Random): string[] => [
  'natural',
  ...shuffle(
    columns.filter((id) => id !== 'natural' && id !== 'total'),
    random,
  ),
  'total',
];

/** Beside each decision of table 二 one of last year's, or of all years. */
const beside = (
  name: string,
  head: (year: number) => string,
  isBefore: boolean,
  own = '本年处理决定数量',
): Mutator => ({
  name: `columns: ${name}`,
  forms: ['2021'],
  layouts: isExact,
  draft(draft, random) {
    const table = tableOf(draft, 'active');
    for (const row of table.rows) {
      const last = row.at(-1);
      const isHead = last !== undefined && textOf(last) === '本年处理决定数量';
      const isOwn = /^active\.(?:licensing|penalty|coercion)\./.test(last?.metric ?? '');
      if (!last || (!isHead && !isOwn)) continue;
      if (isHead) last.pieces = [{ text: own }];
      const other = label(isHead ? head(draft.plan.year) : String(1 + random.below(500)));
      const width = last.colspan ?? 1;
      other.colspan = 1;
      last.colspan = width - 1;
      row.splice(row.length - (isBefore ? 1 : 0), 0, other);
      if (last.metric) touch(draft, last.metric, same(Number(textOf(last))));
    }
  },
});

/** The only column is of another span: nothing of it is this report's. */
const replaced = (name: string, head: (year: number) => string): Mutator => ({
  name: `columns: ${name}`,
  forms: ['2021'],
  layouts: keepsCells,
  draft(draft) {
    const { rows } = tableOf(draft, 'active');
    for (const row of rows) {
      const last = row.at(-1);
      if (!last) continue;
      if (textOf(last) === '本年处理决定数量') last.pieces = [{ text: head(draft.plan.year) }];
      if (/^active\.(?:licensing|penalty|coercion)\./.test(last.metric ?? ''))
        touch(draft, last.metric ?? '', { values: [], none: ['unreadable', 'missing'] });
    }
  },
});

function addToRows(draft: Draft, kind: 'active' | 'requests', text: (index: number) => string): void {
  const { rows } = tableOf(draft, kind);
  for (const [index, row] of rows.entries()) row.push(label(text(index)));
}

export const columnMutators: readonly Mutator[] = [
  applicants('applicants in another order, one header', shuffle, 'one'),
  applicants('applicants in another order, three headers', shuffle, 'three'),
  applicants('applicants in another order within their group', withinGroup, 'three'),
  applicants('organisations before natural persons', groupFirst, 'three'),
  applicants('total first, one header', totalFirst, 'one'),
  applicants('total first, three headers', totalFirst, 'three'),
  applicants('L27 only some applicants', keepSome, 'one'),
  applicants('L27 only some applicants, three headers', keepSome, 'three'),
  {
    name: 'columns: table 四 with its groups in another order',
    forms: statutory,
    layouts: keepsCells,
    touches: /^appeals\./,
    plan({ appeals }, random) {
      appeals.groups = random.pick([
        ['suit_direct', 'suit_after_review', 'review'],
        ['review', 'suit_after_review', 'suit_direct'],
      ]);
    },
  },
  {
    name: 'columns: table 四 with its results in another order',
    forms: statutory,
    layouts: keepsCells,
    touches: /^appeals\./,
    plan({ appeals }, random) {
      appeals.results = shuffle(appeals.results, random);
    },
  },
  {
    name: 'columns: table 四 with totals first',
    forms: statutory,
    layouts: keepsCells,
    touches: /^appeals\./,
    plan({ appeals }) {
      appeals.results = totalFirst(appeals.results);
    },
  },
  {
    name: 'columns: statistics with 历年累计 before the year',
    forms: ['2008'],
    layouts: keepsCells,
    touches: /^stat2008\./,
    plan({ stat }) {
      stat.columns = ['label', 'unit', 'cumulative', 'value'];
    },
  },
  {
    name: 'columns: statistics without 历年累计',
    forms: ['2008'],
    touches: /^stat2008\./,
    plan({ stat }) {
      stat.columns = ['label', 'unit', 'value'];
    },
  },
  {
    name: 'columns: statistics with the unit last',
    forms: ['2008'],
    layouts: keepsCells,
    touches: /^stat2008\./,
    plan({ stat }) {
      stat.columns = ['label', 'value', 'cumulative', 'unit'];
    },
  },
  {
    name: 'columns: L28 an empty one behind table 二',
    forms: statutory,
    layouts: keepsBlanks,
    touches: /^active\./,
    draft: (draft) => addToRows(draft, 'active', () => ''),
  },
  {
    name: 'columns: 备注 behind table 三',
    forms: statutory,
    layouts: isExact,
    touches: /^requests\./,
    draft: (draft, random) =>
      addToRows(draft, 'requests', (index) => (index === 0 ? '备注' : random.below(4) === 0 ? '见附件3' : '')),
  },
  {
    name: 'columns: 上年总计 behind table 三',
    forms: statutory,
    layouts: isExact,
    touches: /^requests\./,
    draft: (draft, random) =>
      addToRows(draft, 'requests', (index) => (index === 0 ? '上年总计' : index < 3 ? '' : String(random.below(90)))),
  },
  beside('last year’s decisions before this year’s', (year) => `${year - 1}年处理决定数量`, true),
  beside('last year’s decisions behind this year’s', (year) => `${year - 1}年处理决定数量`, false),
  beside('上年处理决定数量 before', () => '上年处理决定数量', true),
  beside('历年累计处理决定数量 before', () => '历年累计处理决定数量', true),
  beside('历年累计处理决定数量 behind', () => '历年累计处理决定数量', false),
  replaced('only last year’s decisions', (year) => `${year - 1}年处理决定数量`),
  replaced('only 历年累计处理决定数量', () => '历年累计处理决定数量'),
  {
    name: 'columns: this year named in the header',
    forms: ['2021'],
    touches: /^active\./,
    draft(draft) {
      for (const row of tableOf(draft, 'active').rows)
        for (const cell of row)
          if (/^本年(?:制发|废止|处理)/.test(textOf(cell)))
            cell.pieces = [{ text: textOf(cell).replace('本年', `本年（${draft.plan.year}）`) }];
    },
  },
  {
    name: 'columns: two values changed places with their heads',
    forms: ['2021'],
    layouts: isExact,
    draft(draft) {
      const { rows } = tableOf(draft, 'active');
      for (const row of rows.slice(1, 4)) {
        const [a, b] = [row[1], row[2]];
        if (!a || !b) continue;
        row[1] = b;
        row[2] = a;
        for (const { metric, ...cell } of [a, b]) if (metric) touch(draft, metric, same(Number(textOf(cell))));
      }
    },
  },
  {
    name: 'columns: a number more in one row of table 三',
    forms: statutory,
    layouts: keepsCells,
    draft(draft, random) {
      const rows = tableOf(draft, 'requests').rows.filter((row) => row.some(({ metric }) => metric));
      const row = choose(rows, random);
      row.splice(row.length - 1 - random.below(6), 0, label('7'));
      for (const { metric, ...cell } of row) if (metric) touch(draft, metric, sameOrNone(Number(textOf(cell))));
    },
  },
];
