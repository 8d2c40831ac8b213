// A random body → the numbers of a table of reviews and lawsuits, each kind of case with its total.
import type { FormTable } from '../../../src/forms/record.ts';
import { cellsOf } from '../../../src/forms/walk.ts';
import { apportion, type Course } from './course.ts';
import { type InventedTable, inventNumber } from './print-table.ts';
import type { Random } from './random.ts';

/** Reviews are more than lawsuits, and those more than lawsuits after a review. */
const most = [12, 6, 3];

/** Upheld, corrected, other, pending. */
const results = [70, 10, 12, 8];

/** Reviews, lawsuits, lawsuits after a review: the last are no more than the first. */
function drawCases(random: Random, { appeals }: Course): number[] {
  const reviews = Math.round(appeals * (0.6 + random.next() * 0.8));
  return [reviews, random.count(appeals * 0.6), random.count(reviews * 0.4)];
}

export function inventAppeals(random: Random, table: FormTable, course?: Course): InventedTable {
  const kinds = [...Map.groupBy(cellsOf(table), ({ columnPath }) => columnPath.at(-2)?.id).values()];
  const cases = course && drawCases(random, course);
  return new Map(
    kinds.flatMap((cells, kind) => {
      const parts = cells.filter(({ column }) => !column.sums);
      const drawn =
        cases &&
        apportion(
          random,
          cases[kind] ?? 0,
          parts.map((_, index) => results[index] ?? 1),
        );
      const values = cells.map(({ column }, index) =>
        column.sums ? 0 : (drawn?.[index] ?? random.count(most[kind] ?? 3)),
      );
      const total = values.reduce((sum, value) => sum + value, 0);
      return cells.map(
        ({ id, column }, index) => [id, inventNumber(column.sums ? total : (values[index] ?? 0))] as const,
      );
    }),
  );
}
