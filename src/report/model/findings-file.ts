// What the checks say of one report, of one body's years, or of all reports: the files beside the reports.
import { z } from 'zod';
import { finding, isMismatch } from './finding.ts';
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

/** What came of a rule in one file: as its status says, but what only remarks does not differ. */
export type RuleOutcome = 'passed' | 'failed' | 'remarked' | 'notApplicable';

/** One outcome a check, in the order of the file. */
export function judgeChecks({ checks, findings }: FindingsFile): RuleOutcome[] {
  const found = new Set(findings.map(({ rule }) => rule));
  const mismatched = new Set(findings.filter(isMismatch).map(({ rule }) => rule));
  return checks.map(({ rule, status }) => {
    if (status === 'pass') return 'passed';
    if (status === 'not_applicable') return 'notApplicable';
    return found.has(rule) && !mismatched.has(rule) ? 'remarked' : 'failed';
  });
}
