// The words of a rule → the rule that holds the figures of the text that the records name it for against the tables.
import { textFamily, textFigures } from '../../../forms/text.ts';
import { basis } from '../basis.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';
import { compareStatement } from './compare-statement.ts';
import { mapFigures } from './figure-map.ts';

type StatementRuleWords = Pick<ReportRule, 'id' | 'statement' | 'tolerance'>;

export function makeStatementRule(words: StatementRuleWords): ReportRule {
  const stated = textFigures.flatMap((figure) =>
    'rule' in figure && figure.rule === words.id ? [`${textFamily.id}.${figure.id}`] : [],
  );
  return {
    ...words,
    level: 'warning',
    scope: 'report',
    family: 'text',
    remedy: remedy.agree,
    basis: basis.consistency,
    applies: ({ figures }) =>
      figures.some(({ metric }) => stated.some((id) => metric.startsWith(id))) || notApplicable.noStatement,
    test(report) {
      const figures = mapFigures(report);
      return stated.flatMap((metric) => compareStatement(figures, metric));
    },
  };
}
