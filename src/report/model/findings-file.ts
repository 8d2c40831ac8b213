// What the checks say of one report, of one body's years, or of all reports: the files beside the reports.
import { z } from 'zod';
import { finding } from './finding.ts';
import { message } from './message.ts';

/** The outcome of one rule; a rule that does not apply says why. */
const check = z.strictObject({
  rule: z.string(),
  status: z.enum(['pass', 'fail', 'not_applicable']),
  reason: message.exactOptional(),
});

export const findingsFile = z.strictObject({
  /** `<agencyId>/<year>`, `<agencyId>/series`, or `corpus`. */
  subject: z.string(),
  checks: z.array(check),
  findings: z.array(finding),
});

export type FindingsFile = z.infer<typeof findingsFile>;
