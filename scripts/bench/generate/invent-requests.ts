// A random body → the numbers of a table of requests, whose rows and columns all add up.
import type { FormTable } from '../../../src/forms/record.ts';
import { summandsOf, sumRowOf } from '../../../src/forms/shape.ts';
import { cellId, listColumns } from '../../../src/forms/walk.ts';
import { type InventedTable, inventNumber } from './print-table.ts';
import type { Random } from './random.ts';

/** Row id → one number an applicant. */
type Tally = Map<string, number[]>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** One kind of applicant: what came in and was carried in is answered somehow or carried out. */
function tallyColumn(tally: Tally, random: Random, table: FormTable, column: number): void {
  const { left: [received = '', carriedIn = ''] = [], right = [] } = table.balance ?? {};
  const total = sumRowOf(table) ?? '';
  const carriedOut = right.findLast((row) => row !== total) ?? '';
  const add = (row: string, value: number): void => {
    const numbers = tally.get(row) ?? [];
    numbers[column] = (numbers[column] ?? 0) + value;
    tally.set(row, numbers);
  };
  const most = column === 0 ? 120 : 6;
  const [came, left] = [random.count(most), random.count(most / 20)];
  const open = random.count(Math.min(4, came + left));
  add(received, came);
  add(carriedIn, left);
  add(carriedOut, open);
  const answered = came + left - open;
  add(total, answered);
  // A body meets few of the twenty reasons in one year.
  const met = random.shuffle(summandsOf(table, sumRowOf(table) ?? '')).slice(0, 5);
  random.share(answered, met.length).forEach((value, index) => {
    add(met[index] ?? '', value);
  });
}

export function inventRequests(random: Random, table: FormTable): InventedTable {
  const tally: Tally = new Map();
  const columns = table.blocks.flatMap((block) => listColumns(block.columns)).map(({ column }) => column);
  const applicants = columns.filter(({ sums }) => !sums);
  applicants.forEach((_, column) => {
    tallyColumn(tally, random, table, column);
  });
  const { left = [], right = [] } = table.balance ?? {};
  const rows = [...left, ...right, ...summandsOf(table, sumRowOf(table) ?? '')];
  return new Map(
    rows.flatMap((row) => {
      const numbers = applicants.map((_, column) => tally.get(row)?.[column] ?? 0);
      return columns.map((column) => {
        const value = column.sums ? sum(numbers) : (numbers[applicants.indexOf(column)] ?? 0);
        return [cellId(table, row, column.id), inventNumber(value)] as const;
      });
    }),
  );
}
