// Files of findings, one after the other → how each rule fared, kept as numbers and the failing subjects only.
import type { AnyRule } from '../report/check/rule.ts';
import { rules } from '../report/check/rules.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';

export interface RuleTally {
  readonly rule: AnyRule;
  passed: number;
  failed: number;
  /** The rule did not apply. */
  untouched: number;
  findings: number;
  /** `<agencyId>/<year>`, `<agencyId>/series` or `corpus`. */
  readonly failing: string[];
}

export function startTallies(): Map<string, RuleTally> {
  const zero = { passed: 0, failed: 0, untouched: 0, findings: 0 };
  return new Map(rules.map((rule) => [rule.id, { rule, ...zero, failing: [] }]));
}

/** Adds one file; a rule that is no longer in the registry is passed over. */
export function addToTallies(
  tallies: ReadonlyMap<string, RuleTally>,
  { subject, checks, findings }: FindingsFile,
): void {
  for (const { rule, status } of checks) {
    const tally = tallies.get(rule);
    if (!tally) continue;
    if (status === 'pass') tally.passed += 1;
    else if (status === 'not_applicable') tally.untouched += 1;
    else {
      tally.failed += 1;
      tally.failing.push(subject);
    }
  }
  for (const { rule } of findings) {
    const tally = tallies.get(rule);
    if (tally) tally.findings += 1;
  }
}
