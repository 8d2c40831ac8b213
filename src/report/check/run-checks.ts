// A report, a series or a corpus → what each rule of its scope says of it.
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type {
  AnyRule,
  Bilingual,
  Comparison,
  Failure,
  NotApplicable,
  ReportCorpus,
  ReportSeries,
  Rule,
} from './rule.ts';
import { rules } from './rules.ts';

/** What one rule says of one subject. */
export type CheckResult =
  | { rule: string; status: 'pass' }
  | { rule: string; status: 'fail'; findings: Finding[] }
  | { rule: string; status: 'not_applicable'; reason: Bilingual };

const nothingToCompare: Bilingual = {
  zh: '没有可以比较的数字或文字。',
  en: 'There is nothing in it that could be compared.',
};

/** All rules about one report and its figures, in the order of their ids. */
export function checkReport(report: Report): CheckResult[] {
  return select(['figure', 'report']).flatMap((rule) => {
    if (rule.scope === 'report') return [run(rule, [report])];
    const subjects = report.figures.map((figure) => ({ figure, report }));
    return rule.scope === 'figure' ? [run(rule, subjects)] : [];
  });
}

export function checkSeries(series: ReportSeries): CheckResult[] {
  return select(['series']).flatMap((rule) => (rule.scope === 'series' ? [run(rule, [series])] : []));
}

export function checkCorpus(corpus: ReportCorpus): CheckResult[] {
  return select(['corpus']).flatMap((rule) => (rule.scope === 'corpus' ? [run(rule, [corpus])] : []));
}

export function listFindings(results: readonly CheckResult[]): Finding[] {
  return results.flatMap((result) => (result.status === 'fail' ? result.findings : []));
}

function select(scopes: readonly AnyRule['scope'][]): AnyRule[] {
  return rules.filter((rule) => scopes.includes(rule.scope));
}

/** One failing subject makes the rule fail; it does not apply where it applies to none. */
function run<Subject>(rule: Rule<Subject>, subjects: readonly Subject[]): CheckResult {
  let reason: Bilingual | undefined;
  const outcomes: Comparison[] = [];
  for (const subject of subjects) {
    const applies: true | NotApplicable = rule.applies(subject);
    if (applies === true) outcomes.push(...rule.test(subject));
    else reason ??= applies.reason;
  }
  const failures = outcomes.filter((outcome) => !outcome.pass);
  if (failures.length > 0)
    return { rule: rule.id, status: 'fail', findings: failures.map((it) => toFinding(rule, it)) };
  if (outcomes.length > 0) return { rule: rule.id, status: 'pass' };
  return { rule: rule.id, status: 'not_applicable', reason: reason ?? nothingToCompare };
}

function toFinding<Subject>(rule: Rule<Subject>, { pass: _, ...failure }: Failure): Finding {
  return { rule: rule.id, level: rule.level, ...failure };
}
