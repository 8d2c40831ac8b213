// A finding's level and a rule's scope → their words.
import type { WordKey } from '../../i18n/translate.ts';
import type { RuleScope } from '../../report/check/rule.ts';
import type { Level } from '../../report/model/finding.ts';

/** What each level means, the gravest first. */
export const levelMeanings: Readonly<Record<Level, WordKey>> = {
  error: 'checks.levelErrorText',
  warning: 'checks.levelWarningText',
  info: 'checks.levelInfoText',
};

export const levels: readonly Level[] = ['error', 'warning', 'info'];

export const scopeWords: Readonly<Record<RuleScope, WordKey>> = {
  figure: 'checks.scopeFigure',
  report: 'checks.scopeReport',
  series: 'checks.scopeSeries',
  corpus: 'checks.scopeCorpus',
};
