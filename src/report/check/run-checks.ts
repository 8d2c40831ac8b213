// A report, a series or a corpus → what each rule of its scope says of it.
import type { Finding } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import type { Report } from '../model/report.ts';
import {
  type AnyRule,
  type Comparison,
  type Failure,
  notApplicable,
  type ReportCorpus,
  type ReportSeries,
  type Rule,
} from './rule.ts';
import { rules } from './rules.ts';

/** What one rule says of one subject. */
export type CheckResult =
  | { rule: string; status: 'pass' }
  | { rule: string; status: 'fail'; findings: Finding[] }
  | { rule: string; status: 'not_applicable'; reason: Message };

/** What is known of the document besides what it says. */
export interface CheckedDocument {
  /** It is our own digest of a report: no rule about words sees it. */
  isDigest?: boolean;
}

/** All rules about one report and its figures, in the order of their ids. */
export function checkReport(report: Report, { isDigest = false }: CheckedDocument = {}): CheckResult[] {
  const areWordsOurs = isDigest || report.textBy !== undefined;
  return select(['figure', 'report']).flatMap((rule): CheckResult[] => {
    if (rule.scope === 'report' && rule.sees === 'words' && areWordsOurs)
      return [{ rule: rule.id, status: 'not_applicable', reason: notApplicable('digest').reason }];
    if (rule.scope === 'report') return [run(rule, [report])];
    const subjects = report.figures.map((figure) => ({ figure, report }));
    return rule.scope === 'figure' ? [run(rule, subjects)] : [];
  });
}

export function checkSeries(series: ReportSeries): CheckResult[] {
  return select(['series']).flatMap((rule) => (rule.scope === 'series' ? [run(rule, [series])] : []));
}

/** `originals`: the reports whose words are their bodies' own, which rules about words see alone. */
export function checkCorpus(corpus: ReportCorpus, originals: ReportCorpus = corpus): CheckResult[] {
  return select(['corpus']).flatMap((rule) =>
    rule.scope === 'corpus' ? [run(rule, [rule.sees === 'words' ? originals : corpus])] : [],
  );
}

export function listFindings(results: readonly CheckResult[]): Finding[] {
  return results.flatMap((result) => (result.status === 'fail' ? result.findings : []));
}

function select(scopes: readonly AnyRule['scope'][]): AnyRule[] {
  return rules.filter((rule) => scopes.includes(rule.scope));
}

/** One failing subject makes the rule fail; it does not apply where it applies to none. */
function run<Subject>(rule: Rule<Subject>, subjects: readonly Subject[]): CheckResult {
  let reason: Message | undefined;
  const comparisons: Comparison[] = [];
  for (const subject of subjects) {
    const applies = rule.applies(subject);
    if (applies === true) comparisons.push(...rule.test(subject));
    else reason ??= applies.reason;
  }
  const failures = comparisons.filter((comparison) => !comparison.pass);
  if (failures.length > 0)
    return { rule: rule.id, status: 'fail', findings: failures.map((it) => toFinding(rule, it)) };
  if (comparisons.length > 0) return { rule: rule.id, status: 'pass' };
  return { rule: rule.id, status: 'not_applicable', reason: reason ?? notApplicable('nothing').reason };
}

function toFinding<Subject>(rule: Rule<Subject>, { pass: _, ...failure }: Failure): Finding {
  const { level = rule.level, ...rest } = failure;
  return { rule: rule.id, level, ...rest };
}
