// A random body → the numbers of a table of requests, whose rows and columns all add up.
import type { FormTable } from '../../../src/forms/record.ts';
import { summandsOf, sumRowOf } from '../../../src/forms/shape.ts';
import { cellId, listColumns } from '../../../src/forms/walk.ts';
import { apportion, type Course } from './course.ts';
import { type InventedTable, inventNumber } from './print-table.ts';
import type { Random } from './random.ts';

/** Row id → one number an applicant. */
type Tally = Map<string, number[]>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Most applicants are persons; the others as the columns stand. */
const applicantWeights = [80, 7, 0.5, 0.5, 8, 4];

interface Came {
  came: number;
  left: number;
  open: number;
}

/** What a body's year brought, an applicant each. */
function apportionCourse(random: Random, course: Course, columns: number): Came[] {
  const weights = Array.from({ length: columns }, (_, column) => applicantWeights[column] ?? 1);
  const came = apportion(random, course.received, weights);
  // What is carried over was asked by persons: they are the most.
  return came.map((received, column) => ({
    came: received,
    left: column === 0 ? course.carriedIn : 0,
    open: column === 0 ? Math.min(course.carriedOut, received + course.carriedIn) : 0,
  }));
}

function inventCame(random: Random, column: number): Came {
  const most = column === 0 ? 120 : 6;
  const [came, left] = [random.count(most), random.count(most / 20)];
  return { came, left, open: random.count(Math.min(4, came + left)) };
}

/** One kind of applicant: what came in and was carried in is answered somehow or carried out. */
function tallyColumn(
  tally: Tally,
  random: Random,
  table: FormTable,
  column: number,
  given?: Came,
  course?: Course,
): void {
  const { left: [received = '', carriedIn = ''] = [], right = [] } = table.balance ?? {};
  const total = sumRowOf(table) ?? '';
  const carriedOut = right.findLast((row) => row !== total) ?? '';
  const add = (row: string, value: number): void => {
    const numbers = tally.get(row) ?? [];
    numbers[column] = (numbers[column] ?? 0) + value;
    tally.set(row, numbers);
  };
  const { came, left, open } = given ?? inventCame(random, column);
  add(received, came);
  add(carriedIn, left);
  add(carriedOut, open);
  const answered = came + left - open;
  add(total, answered);
  if (course) {
    const ends = summandsOf(table, total);
    apportion(
      random,
      answered,
      ends.map((row) => course.weigh(row)),
    ).forEach((value, index) => {
      add(ends[index] ?? '', value);
    });
    return;
  }
  // A body meets few of the twenty reasons in one year.
  const met = random.shuffle(summandsOf(table, sumRowOf(table) ?? '')).slice(0, 5);
  random.share(answered, met.length).forEach((value, index) => {
    add(met[index] ?? '', value);
  });
}

export function inventRequests(random: Random, table: FormTable, course?: Course): InventedTable {
  const tally: Tally = new Map();
  const columns = table.blocks.flatMap((block) => listColumns(block.columns)).map(({ column }) => column);
  const applicants = columns.filter(({ sums }) => !sums);
  const given = course && apportionCourse(random, course, applicants.length);
  applicants.forEach((_, column) => {
    tallyColumn(tally, random, table, column, given?.[column], course);
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
