// The layouts tile their rectangles and have a place for every metric of the form, once.
import { expect, test } from 'vitest';
import { metrics } from '../../../src/forms/catalogue.ts';
import { chooseLayout } from '../../../src/views/report/build-tables.ts';
import { type Layout, type LayoutRow, listMetricsOf } from '../../../src/views/report/layouts/layout.ts';

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
  expect(denied?.label('en')).toBe('(3) Refused');
  expect(labels.find(({ label }) => label('zh').startsWith('三、'))).toMatchObject({ rows: 22, vertical: true });
});
