// Text whose separators are lost: marks, blanks and broken sums between digits that run together.
import { type Draft, noValue, sameOrNone } from '../document.ts';
import { textOf } from '../lay/cell.ts';
import { choose, listCells, type Mutator, statutory, tableOf, touch } from '../mutator.ts';
import type { Layout } from '../write/layout.ts';

const isFlat = ({ format, name }: Layout): boolean => format === 'text' && /^(?:L10|L11|L13|L2[1-3]|8\.1)/.test(name);

const signs = [
  '*',
  '.',
  '、',
  '，',
  '）',
  '※',
  '-',
  '/',
  '#',
  ':',
  ';',
  '。',
  '|',
  '·',
  '”',
  '】',
  '\u3000',
  '件',
  '+',
  '%',
] as const;

/** `行政强制42*第二十条`: all of the number is the number. */
const behind = (sign: string): Mutator => ({
  name: `glued: ${sign} behind a number before the next label`,
  forms: ['2021'],
  layouts: isFlat,
  draft(draft, random) {
    const metric = random.pick(['active.coercion.decisions', 'active.licensing.decisions', 'active.fees.amount']);
    const cell = tableOf(draft, 'active')
      .rows.flat()
      .find((it) => it.metric === metric);
    if (!cell) return;
    const number = 10 + random.below(900);
    cell.pieces = [{ text: `${number}${sign}` }];
    touch(draft, metric, sign === '%' ? { values: [], none: ['unreadable', 'missing'] } : sameOrNone(number));
  },
});

const isRow = (row: readonly { metric?: string }[]): boolean => row.filter(({ metric }) => metric).length === 7;

/** Empties cells of one row and says that every figure of the row may be left. */
function emptyCells(draft: Draft, empty: (metric: string) => boolean, start: string): void {
  const row = tableOf(draft, 'requests').rows.find(
    (cells) => isRow(cells) && cells.some(({ metric }) => metric?.startsWith(start)),
  );
  for (const cell of row ?? []) {
    if (!cell.metric) continue;
    const number = Number(textOf(cell));
    if (empty(cell.metric)) {
      cell.pieces = [{ text: '' }];
      touch(draft, cell.metric, noValue);
    } else touch(draft, cell.metric, sameOrNone(number));
  }
}

const lost = (name: string, empty: (column: string) => boolean): Mutator => ({
  name: `glued: ${name}`,
  forms: statutory,
  layouts: isFlat,
  draft(draft, random) {
    const rows = draft.plan.requests.rows.filter((id) => id !== 'total');
    const start = `requests.${choose(rows, random)}.`;
    emptyCells(draft, (metric) => empty(metric.slice(start.length)), start);
  },
});

export const gluedMutators: readonly Mutator[] = [
  ...signs.map(behind),
  lost('总计 of a row is not printed', (column) => column === 'total'),
  lost('自然人 of a row is not printed', (column) => column === 'natural'),
  lost('one of a row is not printed', (column) => column === 'welfare'),
  lost('two of a row are not printed', (column) => column === 'welfare' || column === 'legal'),
  lost('a row is not printed', () => true),
  {
    name: 'glued: a total that is not the sum',
    forms: statutory,
    layouts: isFlat,
    draft(draft, random) {
      const cells = listCells(draft, ({ metric }) => /^requests\..*\.total$/.test(metric));
      const { cell, row } = choose(cells, random);
      cell.pieces = [{ text: String(Number(textOf(cell)) + 1 + random.below(20)) }];
      for (const own of row) if (own.metric) touch(draft, own.metric, sameOrNone(Number(textOf(own))));
    },
  },
  {
    name: 'glued: a page number between the rows',
    forms: statutory,
    layouts: isFlat,
    touches: /^requests\./,
    text: (text) => text.replace('（五）不予处理', '- 3 -（五）不予处理'),
  },
  {
    name: 'glued: a bare page number between the rows',
    forms: statutory,
    layouts: isFlat,
    text: (text) => text.replace('（五）不予处理', '3（五）不予处理'),
    draft(draft) {
      for (const [metric, { values }] of [...draft.answers])
        if (metric.startsWith('requests.')) touch(draft, metric, sameOrNone(...values));
    },
  },
];
