// A number of the text and the table figures that it may mean → whether they agree; and the rule that holds them together.
import { metricById } from '../../forms/catalogue.ts';
import { textFamily, textFigures } from '../../forms/text.ts';
import { listMeanings, listPrinted } from '../analysis/list-readings.ts';
import type { SingleValue } from '../model/message.ts';
import { parseUnit } from '../unit/unit.ts';
import { type FigureMap, findExact, mapFigures, roundFigure } from './figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from './rule.ts';

/** How many units that a metric of the text is stated in are one unit of a metric of the tables. */
function factorOf(stated: string, printed: string): number {
  const [one, other] = [stated, printed].map((id) => parseUnit(metricById.get(id)?.unit ?? '')?.power ?? 0);
  return 10 ** ((other ?? 0) - (one ?? 0));
}

/** NaN, which equals nothing, where a summand is not known. */
function addAll(figures: FigureMap, ids: readonly string[], stated: string): number {
  return ids.reduce((sum, id) => sum + (findExact(figures, id)?.value ?? Number.NaN) * factorOf(stated, id), 0);
}

/** `stated` is a metric of the text. Nothing is compared where either side is absent, blank or approximate. */
export function compareStatement(figures: FigureMap, stated: string): Comparison[] {
  const found = findExact(figures, stated);
  const printed = listPrinted(stated).flatMap((id) => findExact(figures, id) ?? [])[0];
  if (!found || !printed) return [];
  const addIn = (ids: readonly string[]): number => roundFigure(addAll(figures, ids, stated));
  const value = addIn([printed.metric]);
  if ([value, ...listMeanings(stated).map(addIn)].includes(found.value)) return [{ pass: true }];
  return [{ ...failStatement({ metric: stated }, found.value, value), at: [found.at, printed.at] }];
}

/** `what` names what the text and the table count. */
export function failStatement(what: SingleValue, stated: number, printed: number) {
  return {
    pass: false as const,
    message: { code: 'compare.text', values: { what, stated, printed } },
    left: stated,
    right: printed,
    difference: roundFigure(stated - printed),
  };
}

interface StatementRule<Id extends string> extends ReportRule {
  readonly id: Id;
  readonly remedy: 'agree';
  readonly basis: 'consistency';
}

/**
 * The id of a rule → the rule that holds the figures of the text that the records name it for against the tables.
 * `contradicts`: text and table count the same thing by one definition.
 */
export function makeStatementRule<const Id extends string>(
  id: Id,
  { contradicts }: Pick<ReportRule, 'contradicts'> = {},
): StatementRule<Id> {
  const stated = textFigures.flatMap((figure) =>
    'rule' in figure && figure.rule === id ? [`${textFamily.id}.${figure.id}`] : [],
  );
  return {
    id,
    level: 'warning',
    ...(contradicts && { contradicts }),
    scope: 'report',
    family: 'text',
    remedy: 'agree',
    basis: 'consistency',
    compares: { as: 'text', metrics: stated.flatMap((metric) => [metric, ...listPrinted(metric)]) },
    applies: ({ figures }) =>
      figures.some(({ metric }) => stated.some((id) => metric.startsWith(id))) || notApplicable('noStatement'),
    test(report) {
      const figures = mapFigures(report);
      return stated.flatMap((metric) => compareStatement(figures, metric));
    },
  };
}
