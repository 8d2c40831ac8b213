// Files of findings → how many rules agree, differ, only remark, or do not apply; and that as words.
import { type Language, translate, translateCount } from '../../i18n/translate.ts';
import { isMismatch } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';

/** What came of a rule in one file: as its status says, but what only remarks does not differ. */
export type RuleOutcome = 'passed' | 'failed' | 'remarked' | 'notApplicable';

export type OutcomeCounts = Readonly<Record<RuleOutcome, number>>;

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

export function countOutcomes(files: readonly FindingsFile[]): OutcomeCounts {
  const outcomes = files.flatMap(judgeChecks);
  const count = (wanted: RuleOutcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    remarked: count('remarked'),
    notApplicable: count('notApplicable'),
  };
}

/** `places`: how many mismatches there are, where one rule may have found several. */
export function sayOutcomes(language: Language, counts: OutcomeCounts, places = counts.failed): string {
  const { passed, failed, remarked, notApplicable } = counts;
  return [
    translateCount(language, 'report.countPassed', passed),
    places > failed
      ? translateCount(language, 'report.countFailedPlaces', failed, { places })
      : translateCount(language, 'report.countFailed', failed),
    ...(remarked > 0 ? [translateCount(language, 'report.countRemarked', remarked)] : []),
    translateCount(language, 'report.countNotApplicable', notApplicable),
  ].join(translate(language, 'report.countSeparator'));
}
