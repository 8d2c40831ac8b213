// A number of the text and the table figures that it may mean → whether they agree.
import { metricById } from '../../forms/catalogue.ts';
import { textFamily, textFigures } from '../../forms/text.ts';
import { listMeanings, listPrinted } from '../analysis/list-readings.ts';
import { parseUnit } from '../unit/unit.ts';
import { nameMetric } from './compare/name-metric.ts';
import { type FigureMap, findExact, mapFigures, roundFigure } from './figure-map.ts';
import { type Bilingual, basis, type Comparison, notApplicable, type ReportRule, remedy } from './rule.ts';

type StatementRuleWords = Pick<ReportRule, 'id' | 'statement' | 'tolerance'>;

/**
 * The words of a rule → the rule that holds the figures of the text that the records name it for against the tables.
 */
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

/** How many units that a metric of the text is stated in are one unit of a metric of the tables. */
function factorOf(stated: string, printed: string): number {
  const [one, other] = [stated, printed].map((id) => parseUnit(metricById.get(id)?.unit ?? '')?.power ?? 0);
  return 10 ** ((other ?? 0) - (one ?? 0));
}

/** `stated` is a metric of the text. No outcome where either side is absent, blank or approximate. */
export function compareStatement(figures: FigureMap, stated: string): Comparison[] {
  const found = findExact(figures, stated);
  const printed = listPrinted(stated).flatMap((id) => findExact(figures, id) ?? [])[0];
  if (!found || !printed) return [];
  const addIn = (ids: readonly string[]): number => roundFigure(addAll(figures, ids, stated));
  const value = addIn([printed.metric]);
  if ([value, ...listMeanings(stated).map(addIn)].includes(found.value)) return [{ pass: true }];
  return [{ ...failStatement(nameMetric(stated), found.value, value), at: [found.at, printed.at] }];
}

export function failStatement(name: Bilingual, left: number, right: number) {
  return {
    pass: false as const,
    message: {
      zh: `${name.zh}：正文为 ${left}，表格为 ${right}。`,
      en: `${name.en}: ${left} in the text, ${right} in the table.`,
    },
    left,
    right,
    difference: roundFigure(left - right),
  };
}

/** NaN, which equals nothing, where a summand is not known. */
function addAll(figures: FigureMap, ids: readonly string[], stated: string): number {
  return ids.reduce((sum, id) => sum + (findExact(figures, id)?.value ?? Number.NaN) * factorOf(stated, id), 0);
}
