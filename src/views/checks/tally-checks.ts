// The corpus → how every rule came out: passed, failed, not applicable with the reasons, and its findings.
import { noTally, type RuleTally } from '../../report/check/count-reports.ts';
import type { AnyRule } from '../../report/check/rule.ts';
import { rules } from '../../report/check/rules.ts';
import { rememberByCorpus } from '../../store/corpus.ts';
import { type ListedFinding, listFile } from '../findings/collect-findings.ts';

/** The most frequent reasons first. */
export interface RuleResults extends RuleTally {
  rule: AnyRule;
  /** The newest reports first. */
  findings: ListedFinding[];
}

const yearOf = ({ of }: ListedFinding): number => of?.year ?? 0;

/** One tally a rule, in the order of the registry; the findings of those that the corpus was read for. */
export const tallyChecks = rememberByCorpus((corpus): ReadonlyMap<string, RuleResults> => {
  const findings = Map.groupBy([...corpus.findings.values()].flatMap(listFile), ({ finding }) => finding.rule);
  return new Map(
    rules.map((rule) => {
      const tally = corpus.counted.rules.get(rule.id) ?? noTally();
      const own = (findings.get(rule.id) ?? []).toSorted((a, b) => yearOf(b) - yearOf(a));
      return [rule.id, { rule, ...tally, reasons: tally.reasons.toSorted((a, b) => b.count - a.count), findings: own }];
    }),
  );
});
