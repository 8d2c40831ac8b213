// The layouts tile their rectangles and have a place for every metric of the form, once.
import { expect, test, vi } from 'vitest';
import { block, column, columns, group, row, table } from '../../../src/forms/build.ts';
import { metrics } from '../../../src/forms/catalogue.ts';
import { chooseLayout, layOut } from '../../../src/views/report/layouts/choose-layout.ts';
import { type Layout, type LayoutRow, listMetricsOf } from '../../../src/views/report/layouts/layout.ts';

vi.mock('../../../src/i18n/translations.ts', async (load) => {
  const { addWords } = await import('../../forms/add-words.ts');
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
  return addWords(await load<typeof import('../../../src/i18n/translations.ts')>(), { labels, zh: {}, en: {} });
});

const rowsOf = (cell: LayoutRow[number]): number => ('rows' in cell ? cell.rows : 1);
const columnsOf = (cell: LayoutRow[number]): number => ('columns' in cell ? cell.columns : 1);

/** Slots covered in each row; every row of a rectangle has the same number, none twice. */
function tile(rows: readonly LayoutRow[]): number[] {
  const covered = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row)
      for (let step = 0; step < rowsOf(cell); step += 1)
        covered[index + step] = (covered[index + step] ?? 0) + columnsOf(cell);
  });
  return covered;
}

const idsOf = (family: string, form: string): string[] =>
  metrics
    .filter(({ id, forms: printedIn }) => id.startsWith(`${family}.`) && printedIn.some((it) => it === form))
    .map(({ id }) => id);

const cases: [string, Layout, number, string[]][] = [
  ['active 2019', chooseLayout('active', '2019', new Set()), 4, idsOf('active', '2019')],
  ['active 2021', chooseLayout('active', '2021', new Set()), 4, idsOf('active', '2021')],
  ['requests 2019', chooseLayout('requests', '2019', new Set()), 10, idsOf('requests', '2019')],
  ['requests 2021', chooseLayout('requests', '2021', new Set()), 10, idsOf('requests', '2021')],
  ['appeals', chooseLayout('appeals', '2021', new Set()), 15, idsOf('appeals', '2021')],
  ['stat2014', chooseLayout('stat2014', '2014', new Set()), 3, idsOf('stat2014', '2014')],
  ['stat2008', chooseLayout('stat2008', '2008', new Set(idsOf('stat2008', '2008'))), 4, idsOf('stat2008', '2008')],
];

test.each(cases)('%s', (_, layout, width, expected) => {
  for (const rows of [layout.head, ...layout.bodies]) {
    expect(tile(rows)).toEqual(rows.map(() => width));
  }
  expect(listMetricsOf(layout).toSorted()).toEqual(expected.toSorted());
});

test('a 2021 report that prints the table of 2019 gets the layout of 2019', () => {
  const present = new Set(['active.licensing.items_prev', 'active.licensing.items_change', 'active.normative.made']);
  expect(listMetricsOf(chooseLayout('active', '2021', present))).toContain('active.procurement.items');
});

test('the provincial table has the rows that are there, and no cumulative column where none is printed', () => {
  const layout = chooseLayout('stat2008', '2008', new Set(['stat2008.disclosed', 'stat2008.suits']));
  expect(listMetricsOf(layout)).toEqual(['stat2008.disclosed', 'stat2008.suits']);
  expect(layout.head[0]).toHaveLength(3);
});

test('labels that rows share are one cell: the refused requests have one head of eight rows', () => {
  const rows = chooseLayout('requests', '2021', new Set()).bodies.flat();
  const labels = rows.flat().filter((cell) => cell.type === 'label');
  const denied = labels.find(({ label }) => label('zh').startsWith('（三）'));
  expect(denied).toMatchObject({ rows: 8, columns: 1 });
  expect(denied?.label('en')).toBe('(3) Denied');
  expect(labels.find(({ label }) => label('zh').startsWith('三、'))).toMatchObject({ rows: 22, vertical: true });
});

test('a table that no code has heard of is laid out from its record alone', () => {
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
