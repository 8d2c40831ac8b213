// Files of findings → how many rules agree, differ, only remark, or do not apply; and that as words.
import { type Language, translate, translateCount } from '../../i18n/translate.ts';
import { type FindingsFile, judgeChecks, type RuleOutcome } from '../../report/model/findings-file.ts';

export type OutcomeCounts = Readonly<Record<RuleOutcome, number>>;

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
