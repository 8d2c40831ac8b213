// What stands beside a digest about figures that are not plain: how the original prints them, and where.
import { z } from 'zod';
import { metricById } from '../../forms/catalogue.ts';
import { figureStatus, position, proof, qualifier } from './figure.ts';
import { message } from './message.ts';

/** What may be said of a unit that was not understood. */
export const unitWords = ['notes.unit_unknown', 'notes.unit_foreign', 'notes.unit_contradicted'] as const;

/** About one figure; its value is in the digest and nowhere else. */
export const figureRemark = z.strictObject({
  metric: z.string().refine((id) => metricById.has(id), 'there is no such figure'),
  /** Why there is no number; left out where there is one. */
  status: figureStatus.exclude(['reported']).exactOptional(),
  /** Left out where the number is exact. */
  qualifier: qualifier.exclude(['exact']).exactOptional(),
  /** The number was cut out of digits that are glued together in the original, or read from a picture. */
  derived: z.enum(['split', 'scan']).exactOptional(),
  /** What proves a number that was read from a picture. */
  proof: proof.exactOptional(),
  /** Why a number was not taken for its unit's sake. */
  because: message
    .refine(({ code }) => unitWords.some((words) => words === code), 'expected a note on a unit')
    .exactOptional(),
  /** The characters as the original prints them. */
  raw: z.string(),
  /** Where the original prints them. */
  at: position,
});

export type FigureRemark = z.infer<typeof figureRemark>;
