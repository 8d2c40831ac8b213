// The words of a rule → the rule that adds up the heads that the records name it for.
import type { TableId } from '../../../forms/record.ts';
import { listPartSums } from '../../../forms/sums.ts';
import { remedy } from '../remedy.ts';
import type { NotApplicable, ReportRule } from '../rule.ts';
import { compareSum } from './compare-sum.ts';
import { hasTable, mapFigures } from './figure-map.ts';

interface SumRuleWords extends Pick<ReportRule, 'id' | 'level' | 'statement' | 'basis' | 'tolerance'> {
  readonly table: TableId;
  /** Why it has nothing to say of a report without the table. */
  readonly without: NotApplicable;
}

export function makeSumRule({ table, without, ...words }: SumRuleWords): ReportRule {
  const sums = listPartSums(words.id);
  return {
    ...words,
    scope: 'report',
    family: 'sums',
    remedy: remedy.recount,
    applies: (report) => hasTable(report, table) || without,
    test(report) {
      const figures = mapFigures(report);
      return sums.flatMap((sum) => compareSum(figures, sum));
    },
  };
}
