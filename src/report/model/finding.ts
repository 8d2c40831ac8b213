// What a check found: the rule, how grave it is, what differs, both sides of the comparison, and where it stands.
import { z } from 'zod';
import { position } from './figure.ts';
import { message } from './message.ts';
import { reportKey } from './report-key.ts';

/**
 * `error`: what the report states contradicts itself or the form. `warning`: it departs from the form or from
 * another statement, and there may be an innocent cause. `info`: worth knowing when reading the report.
 */
export const level = z.enum(['error', 'warning', 'info']);

/** One side of a comparison: a number, or the words that were compared. */
export const side = z.union([z.number(), z.string()]);

export const finding = z.strictObject({
  /** Permanent id of the rule. */
  rule: z.string(),
  level: level,
  /** What differs, worded neutrally, with both sides. */
  message: message,
  left: side.exactOptional(),
  right: side.exactOptional(),
  /** left − right, where both are numbers. */
  difference: z.number().exactOptional(),
  /** The report that `at` points into; only findings over several reports say it. */
  of: reportKey.exactOptional(),
  at: z.array(position),
});

export type Level = z.infer<typeof level>;
export type Side = z.infer<typeof side>;
export type Finding = z.infer<typeof finding>;

/** Both sides should agree and do not; a remark says what is worth knowing, and nothing against the figures. */
export const isMismatch = ({ level }: Pick<Finding, 'level'>): boolean => level !== 'info';

/** What is called a mismatch wherever they are counted, and what is told apart from them. */
export interface FoundCounts {
  mismatches: number;
  remarks: number;
}

export function countFound(findings: readonly Pick<Finding, 'level'>[]): FoundCounts {
  const mismatches = findings.filter(isMismatch).length;
  return { mismatches, remarks: findings.length - mismatches };
}
