// A finding's level and a rule's scope → their words.
import type { WordKey } from '../../i18n/translate.ts';
import type { RuleScope } from '../../report/check/rule.ts';
import type { Level } from '../../report/model/finding.ts';

export const levelWords: Readonly<Record<Level, WordKey>> = {
  error: 'checks.levelError',
  warning: 'checks.levelWarning',
  info: 'checks.levelInfo',
};

export const scopeWords: Readonly<Record<RuleScope, WordKey>> = {
  figure: 'checks.scopeFigure',
  report: 'checks.scopeReport',
  series: 'checks.scopeSeries',
  corpus: 'checks.scopeCorpus',
};
