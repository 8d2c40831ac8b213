// A table that no code has heard of, given as a record and its words, is laid out in both languages.
import { expect, test, vi } from 'vitest';
import { block, column, columns, group, row, table } from '../../src/forms/build.ts';
import { layOut } from '../../src/views/report/layouts/lay-out-table.ts';
import type { LayoutRow } from '../../src/views/report/layouts/layout.ts';

vi.mock('../../src/i18n/translations.ts', async (load) => {
  const { addWords } = await import('./add-words.ts');
  const labels = {
    'requests.head.kind': 'Visit',
    'requests.column.old': 'old people',
    'requests.column.others': 'Others',
    'requests.column.young': 'young people',
    'requests.column.child': 'children',
    'requests.row.came': 'Came',
    'requests.row.ended': 'Result',
    'requests.row.ended.heard': 'heard',
    'requests.row.ended.left': 'left',
  };
  return addWords(await load<typeof import('../../src/i18n/translations.ts')>(), { labels, zh: {}, en: {} });
});

const rowsOf = (cell: LayoutRow[number]): number => ('rows' in cell ? cell.rows : 1);
const columnsOf = (cell: LayoutRow[number]): number => ('columns' in cell ? cell.columns : 1);

test('its labels, numbers and figures stand where the record has them', () => {
  const invented = table({
    id: 'requests',
    title: '接待',
    where: '三',
    heads: [{ id: 'kind', number: '', term: '来访' }],
    strongFrom: { row: 6, column: 6 },
    blocks: [
      block(
        [column('old', '老人'), columns('others', '其他人', [column('young', '青年'), column('child', '儿童')])],
        [
          row('came', '一、', '来访'),
          group('ended', '二、', '结果', [row('ended.heard', '（一）', '接待'), row('ended.left', '（二）', '离开')]),
        ],
      ),
    ],
  });
  const { head, bodies } = layOut(invented, new Set());
  const print = (rows: readonly LayoutRow[]) =>
    rows.map((cells) =>
      cells.map((cell) => {
        const words = cell.type === 'label' ? `${cell.label('zh')} ${cell.label('en')}` : '';
        return `${cell.type === 'figure' ? cell.metric : words} ${rowsOf(cell)}×${columnsOf(cell)}`;
      }),
    );
  expect(print(head)).toEqual([
    ['来访 Visit 2×2', '老人 old people 2×1', '其他人 Others 1×2'],
    ['青年 young people 1×1', '儿童 children 1×1'],
  ]);
  expect(bodies.flatMap(print)).toEqual([
    ['一、来访 I. Came 1×2', 'requests.came.old 1×1', 'requests.came.young 1×1', 'requests.came.child 1×1'],
    [
      ...['二、结果 II. Result 2×1', '（一）接待 (1) heard 1×1'],
      ...['requests.ended.heard.old 1×1', 'requests.ended.heard.young 1×1', 'requests.ended.heard.child 1×1'],
    ],
    [
      '（二）离开 (2) left 1×1',
      ...['requests.ended.left.old 1×1', 'requests.ended.left.young 1×1', 'requests.ended.left.child 1×1'],
    ],
  ]);
});
