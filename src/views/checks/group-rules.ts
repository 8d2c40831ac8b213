// The tallies of all rules → by family, in the order in which the families are explained; and the words for levels and scopes.
import type { WordKey } from '../../i18n/translate.ts';
import type { RuleFamily, RuleScope } from '../../report/check/rule.ts';
import type { Level } from '../../report/model/finding.ts';
import type { RuleResults } from './tally-checks.ts';

export interface FamilyGroup {
  family: RuleFamily;
  words: WordKey;
  explained: WordKey;
  tallies: RuleResults[];
}

const families: readonly (readonly [RuleFamily, WordKey, WordKey])[] = [
  ['sums', 'checks.familySums', 'checks.familySumsText'],
  ['text', 'checks.familyText', 'checks.familyTextText'],
  ['years', 'checks.familyYears', 'checks.familyYearsText'],
  ['structure', 'checks.familyStructure', 'checks.familyStructureText'],
  ['cells', 'checks.familyCells', 'checks.familyCellsText'],
  ['corpus', 'checks.familyCorpus', 'checks.familyCorpusText'],
];

export function groupRules(tallies: Iterable<RuleResults>): FamilyGroup[] {
  const all = [...tallies];
  return families.map(([family, words, explained]) => ({
    family,
    words,
    explained,
    tallies: all.filter(({ rule }) => rule.family === family),
  }));
}

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
