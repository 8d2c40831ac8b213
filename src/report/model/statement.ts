// What an agency says of a finding in its report: kept beside the source, shown beside the finding.
import { z } from 'zod';

/** 机关说明: its words as they came, who gave them, and when. */
export const statement = z.strictObject({
  /** The rule whose findings in this report it is about. */
  rule: z.string(),
  text: z.string(),
  /** Who gave it. */
  from: z.string(),
  /** ISO date on which it was given. */
  date: z.string(),
  /** Where it was published; left out where it came by letter. */
  url: z.string().exactOptional(),
  /** The agency has corrected its report, and the corrected one is not here yet. */
  corrected: z.literal(true).exactOptional(),
});

export type AgencyStatement = z.infer<typeof statement>;

/** What an agency says of its report → what of that is about a finding in it, the newest first. */
export const statementsOn = (
  finding: { rule: string },
  statements: readonly AgencyStatement[] = [],
): AgencyStatement[] =>
  statements.filter(({ rule }) => rule === finding.rule).toSorted((a, b) => (a.date < b.date ? 1 : -1));
