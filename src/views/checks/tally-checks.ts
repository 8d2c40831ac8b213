// The corpus → how every rule came out: passed, failed, not applicable with the reasons, and its findings.
import type { AnyRule } from '../../report/check/rule.ts';
import { rules } from '../../report/check/rules.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { Message } from '../../report/model/message.ts';
import { rememberByCorpus } from '../../store/corpus.ts';
import { type ListedFinding, listFile } from '../findings/collect-findings.ts';
import { judgeChecks } from '../findings/count-checks.ts';

/** Why a rule did not apply, and how often. */
export interface Reason {
  reason: Message;
  count: number;
}

export interface RuleResults {
  rule: AnyRule;
  passed: number;
  failed: number;
  /** It only remarks: nothing differs. */
  remarked: number;
  notApplicable: number;
  /** The most frequent first. */
  reasons: Reason[];
  /** The newest reports first. */
  findings: ListedFinding[];
}

interface Open extends Omit<RuleResults, 'reasons'> {
  reasons: Map<string, Reason>;
}

const startTally = (rule: AnyRule): Open => ({
  rule,
  passed: 0,
  failed: 0,
  remarked: 0,
  notApplicable: 0,
  reasons: new Map(),
  findings: [],
});

function addReason(tally: Open, reason: Message | undefined): void {
  if (!reason) return;
  const key = JSON.stringify(reason);
  const known = tally.reasons.get(key);
  if (known) known.count += 1;
  else tally.reasons.set(key, { reason, count: 1 });
}

function addFile(tallies: ReadonlyMap<string, Open>, file: FindingsFile): void {
  const outcomes = judgeChecks(file);
  file.checks.forEach(({ rule, reason }, index) => {
    const [tally, outcome] = [tallies.get(rule), outcomes[index]];
    if (!tally || !outcome) return;
    tally[outcome] += 1;
    if (outcome === 'notApplicable') addReason(tally, reason);
  });
  for (const listed of listFile(file)) tallies.get(listed.finding.rule)?.findings.push(listed);
}

const yearOf = ({ of }: ListedFinding): number => of?.year ?? 0;

function closeTally({ reasons, findings, ...rest }: Open): RuleResults {
  return {
    ...rest,
    reasons: [...reasons.values()].sort((a, b) => b.count - a.count),
    findings: findings.sort((a, b) => yearOf(b) - yearOf(a)),
  };
}

/** One tally a rule, in the order of the registry. */
export const tallyChecks = rememberByCorpus((corpus): ReadonlyMap<string, RuleResults> => {
  const open = new Map(rules.map((rule) => [rule.id, startTally(rule)]));
  for (const file of corpus.findings.values()) addFile(open, file);
  return new Map([...open].map(([id, tally]) => [id, closeTally(tally)]));
});
