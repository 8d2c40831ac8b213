// A layout → which label stands left of and which above each figure, against the tables typed by hand from printed reports.
import { expect, test } from 'vitest';
import { chooseLayout } from '../../../src/views/report/build-tables.ts';
import type { Layout, LayoutCell } from '../../../src/views/report/layouts/layout.ts';
import { type ActiveBlock, active2019, active2021 } from '../../truth/forms/active.ts';
import { appealGroups, appealResults } from '../../truth/forms/appeals.ts';
import { requestColumns, requestRows } from '../../truth/forms/requests.ts';
import { stat2008Wordings } from '../../truth/forms/stat2008.ts';
import { stat2014Rows } from '../../truth/forms/stat2014.ts';

interface Printed {
  metric: string;
  left: string[];
  above: string[];
  unit?: string | undefined;
}

const sizeOf = (cell: LayoutCell): [rows: number, columns: number] => [
  'rows' in cell ? cell.rows : 1,
  'columns' in cell ? cell.columns : 1,
];

/** The cell that covers each slot. */
function spread(rows: readonly (readonly LayoutCell[])[]): LayoutCell[][] {
  const slots: LayoutCell[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    for (const cell of row) {
      const [height, width] = sizeOf(cell);
      const x = Array.from({ length: 99 }, (_, index) => index).find((index) => slots[y]![index] === undefined)!;
      for (let dy = 0; dy < height; dy += 1)
        for (let dx = 0; dx < width; dx += 1) if (slots[y + dy]) slots[y + dy]![x + dx] = cell;
    }
  });
  return slots;
}

const wordsOf = (cells: readonly (LayoutCell | undefined)[]): string[] => [
  ...new Set(cells.flatMap((cell) => (cell?.type === 'label' ? [cell.label('zh')] : []))),
];

/** Every figure with the labels of its row and of its column. */
function listPrinted({ head, bodies, labelColumns }: Layout): Printed[] {
  return bodies.flatMap((body) => {
    const slots = spread([...head, ...body]);
    return slots.flatMap((row, y) =>
      row.flatMap((cell, x): Printed[] => {
        if (cell.type !== 'figure' || row[x - 1] === cell) return [];
        const words = row.find((other) => other.type === 'words');
        const left = wordsOf(row.slice(0, labelColumns));
        const above = wordsOf(slots.slice(0, y).map((other) => other[x]));
        return [{ metric: cell.metric, left, above, unit: words?.type === 'words' ? words.words('zh') : undefined }];
      }),
    );
  });
}

const keyOf = ({ metric, left, above }: Printed): string => `${left.join(' / ')} × ${above.join(' / ')} → ${metric}`;
const keysOf = (layout: Layout): string[] => listPrinted(layout).map(keyOf).toSorted();

test.each(['2019', '2021'] as const)('table three of %s', (form) => {
  const expected = requestRows
    .filter((row) => row.forms.includes(form))
    .flatMap((row) =>
      requestColumns.map((column) => {
        const above = ['申请人情况', ...('group' in column ? [column.group] : []), column.label];
        return keyOf({ metric: `requests.${row.id}.${column.id}`, left: [...row.path], above });
      }),
    );
  expect(keysOf(chooseLayout('requests', form, new Set()))).toEqual(expected.toSorted());
});

/** The form fixes no unit of purchases: some copies print one behind the label. */
const withoutYuan = (label: string): string => label.replace('（元）', '');

const activeKeys = (blocks: readonly ActiveBlock[]): string[] =>
  blocks.flatMap(({ article, head, rows }) =>
    rows.flatMap(([label, ...metrics]) =>
      metrics.map((metric, index) => keyOf({ metric, left: [label], above: [article, withoutYuan(head[index + 1]!)] })),
    ),
  );

test.each([
  ['2019', active2019],
  ['2021', active2021],
] as const)('table two of %s, row by row', (form, blocks) => {
  const layout = chooseLayout('active', form, new Set());
  expect(listPrinted(layout).map(keyOf)).toEqual(activeKeys(blocks));
});

test('table four, from left to right', () => {
  const expected = appealGroups.flatMap(({ id, heads }) =>
    appealResults.map((result) =>
      keyOf({ metric: `appeals.${id}.${result.id}`, left: [], above: [...heads, result.label] }),
    ),
  );
  expect(listPrinted(chooseLayout('appeals', '2021', new Set())).map(keyOf)).toEqual(expected);
});

test('the long table of 2014: label and unit of each number, from top to bottom', () => {
  const printed = listPrinted(chooseLayout('stat2014', '2014', new Set()));
  const typed = stat2014Rows.flatMap(([label, unit, metric]) => (metric ? [{ label, unit, metric }] : []));
  expect(printed.map(({ metric }) => metric)).toEqual(typed.map(({ metric }) => metric));
  expect(printed.map(({ unit }) => unit)).toEqual(typed.map(({ unit }) => unit));
  // 其中 and remarks in brackets are left out on the page; where a heading without a number stands above, its （二） is kept.
  const shorten = (label: string): string =>
    label
      .replace(/^其中[：:]|^（二）(?=\d)/, '')
      .replace(/（不[^（）]*）?/, '')
      .slice(0, 12);
  expect(printed.map(({ left }) => shorten(left[0]!))).toEqual(typed.map(({ label }) => shorten(label)));
});

test('the provincial table: this year’s number under 本年度, the other under 历年累计', () => {
  const rows = stat2008Wordings.flat();
  const ids = [...new Set(rows.map(([, , metric]) => metric!))].flatMap((metric) => [metric, `${metric}.cumulative`]);
  const printed = listPrinted(chooseLayout('stat2008', '2008', new Set(ids)));
  expect(printed.map(({ metric }) => metric).toSorted()).toEqual(ids.toSorted());
  expect(
    printed.filter(({ metric, above }) => above[0] !== (metric.endsWith('.cumulative') ? '历年累计' : '本年度')),
  ).toEqual([]);
});
