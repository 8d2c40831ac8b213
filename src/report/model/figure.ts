// One figure of a report: its value, how surely it is known, and the place it was read from.
import { z } from 'zod';

/** Whether there is a number, and if not, why not. A blank is never a 0. */
export const figureStatus = z.enum(['reported', 'blank', 'not_applicable', 'unreadable']);

/** How exact the report itself says the number is. */
export const qualifier = z.enum(['exact', 'approx', 'at_least']);

/** Where on a page of the original something is printed: points from the top left corner, [left, top, right, bottom]. */
export const origin = z.strictObject({
  page: z.int().positive(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

/** A cell of one of the report's tables; `table` indexes `Report.tables`, row and column count from 0 in its flat grid. */
export const cellPosition = z.strictObject({
  section: z.string(),
  table: z.int().nonnegative(),
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  origin: origin.optional(),
});

/** A span of characters in a paragraph; `paragraph` indexes the section's blocks, start and end count UTF-16 units. */
export const textPosition = z.strictObject({
  section: z.string(),
  paragraph: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  origin: origin.optional(),
});

export const position = z.union([cellPosition, textPosition]);

/** `sums`: two readers agree and every sum that it belongs to holds; `readers`: two readers agree and are sure. */
export const proof = z.enum(['sums', 'readers']);

export const figure = z.strictObject({
  /** Id from the metric catalogue. */
  metric: z.string(),
  /** The number in `unit`; null unless the status is `reported`. */
  value: z.number().nullable(),
  status: figureStatus,
  qualifier: qualifier,
  /** The metric's unit (件, 条, 万元 …); null where nobody says what an amount is given in: `value` is then as printed. */
  unit: z.string().nullable(),
  /** `form`: the report prints no unit, the form that it fills in does. */
  unitFrom: z.literal('form').optional(),
  /** The characters as printed. */
  raw: z.string(),
  at: position,
  /** Set only where the figure was not read as it stands: glued digits with exactly one arithmetic reading, or a picture. */
  derived: z.enum(['split', 'scan']).optional(),
  /** What proves a number that was read from a picture; set wherever `derived` is `scan`. */
  proof: proof.exactOptional(),
  /** Why whoever runs the site does not publish its number, which is known to be misread: `unreadable` is then all that is said of it. */
  withheld: z.strictObject({ reason: z.string(), date: z.string() }).exactOptional(),
});

export type FigureStatus = z.infer<typeof figureStatus>;
export type Qualifier = z.infer<typeof qualifier>;
export type Proof = z.infer<typeof proof>;
export type Origin = z.infer<typeof origin>;
export type CellPosition = z.infer<typeof cellPosition>;
export type TextPosition = z.infer<typeof textPosition>;
export type Position = z.infer<typeof position>;
export type Figure = z.infer<typeof figure>;
