// Figures and what they must add up to, or be no more than → whether they do; and the rule that adds up heads of the records.
import type { TableId } from '../../forms/record.ts';
import { chooseVersion } from '../../forms/shape.ts';
import { type Bound, listPartSums, type Sum } from '../../forms/sums.ts';
import { type FigureMap, findExact, hasTable, mapFigures, roundFigure } from './figure-map.ts';
import type { Comparison, NotApplicable, ReportRule, SharedBasis } from './rule.ts';

type Known = NonNullable<ReturnType<typeof findExact>>;

/** The metrics of totals and of all their parts, in any version of the form. */
export const metricsOfSums = (sums: readonly Sum[]): string[] => [
  ...new Set(sums.flatMap(({ total, versions }) => [total, ...versions.flat()])),
];

/** The metrics of what is bounded and of what bounds it. */
export const metricsOfBounds = (bounds: readonly Bound[]): string[] => [
  ...new Set(bounds.flatMap(({ part, wholes }) => [part, ...wholes])),
];

interface PrintedParts {
  ids: readonly string[];
  /** The form may have parts that this table lacks. */
  isOpen: boolean;
}

/** The parts of the version that is printed; where versions print parts as they like, those that are printed. */
export function choosePrintedParts(
  figures: FigureMap,
  { versions, complete }: Pick<Sum, 'versions' | 'complete'>,
): PrintedParts {
  const isPrinted = (id: string): boolean => figures.has(id);
  const ids = chooseVersion(
    versions,
    (parts) => parts,
    (parts) => parts.some(isPrinted),
  );
  if (complete.length === 0 || !ids) return { ids: ids ?? [], isOpen: false };
  return { ids: ids.filter(isPrinted), isOpen: !complete.some((parts) => parts.every(isPrinted)) };
}

/**
 * Nothing is compared where the sum is not known: without a total, or with a part that is blank or not printed – unless
 * the parts that are there already exceed the total.
 */
export function compareSum(figures: FigureMap, sum: Pick<Sum, 'total' | 'versions' | 'complete'>): Comparison[] {
  const total = findExact(figures, sum.total);
  const { ids, isOpen } = choosePrintedParts(figures, sum);
  const parts = ids.flatMap((id) => findExact(figures, id) ?? []);
  if (!total || parts.length === 0) return [];
  const added = roundFigure(parts.reduce((value, part) => value + part.value, 0));
  if (added === total.value) return [{ pass: true }];
  if ((isOpen || parts.length < ids.length) && added < total.value) return [];
  return [failSum(parts, total, added)];
}

function failSum(parts: readonly Known[], total: Known, added: number): Comparison {
  // Zeros do not help to find the slip.
  const terms = parts.filter((part) => part.value !== 0);
  const values = { total: { metric: total.metric }, sum: added, printed: total.value };
  return {
    pass: false,
    message:
      terms.length > 1
        ? { code: 'compare.sum', values: { ...values, parts: terms.map(({ value }) => value) } }
        : { code: 'compare.sumOfOne', values },
    left: added,
    right: total.value,
    difference: roundFigure(added - total.value),
    at: [total.at, ...terms.map((part) => part.at)],
  };
}

/** Nothing is compared where a figure is not known. */
export function compareBound(figures: FigureMap, { part, wholes }: Bound): Comparison[] {
  const known = [part, ...wholes].flatMap((id) => findExact(figures, id) ?? []);
  const [first, ...others] = known;
  if (!first || others.length < wholes.length) return [];
  const { value } = first;
  const bound = others.reduce((sum, figure) => sum + figure.value, 0);
  if (value <= bound) return [{ pass: true }];
  const names = { part: { metric: part }, wholes: wholes.map((metric) => ({ metric })) };
  const message = { code: 'compare.bound', values: { ...names, value, bound } };
  const at = known.map((figure) => figure.at);
  return [{ pass: false, message, left: value, right: bound, difference: value - bound, at }];
}

interface SumRule<Id extends string, Basis extends SharedBasis> extends ReportRule {
  readonly id: Id;
  readonly basis: Basis;
  readonly remedy: 'recount';
}

interface SumRuleFacts<Id extends string, Basis extends SharedBasis>
  extends Pick<SumRule<Id, Basis>, 'id' | 'level' | 'basis'> {
  readonly table: TableId;
  /** Why it has nothing to say of a report without the table. */
  readonly without: NotApplicable;
}

/** The facts of a rule → the rule that adds up the heads that the records name it for. */
export function makeSumRule<const Id extends string, const Basis extends SharedBasis>({
  table,
  without,
  ...facts
}: SumRuleFacts<Id, Basis>): SumRule<Id, Basis> {
  const sums = listPartSums(facts.id);
  return {
    ...facts,
    scope: 'report',
    family: 'sums',
    remedy: 'recount',
    compares: { as: 'parts', metrics: metricsOfSums(sums) },
    applies: (report) => hasTable(report, table) || without,
    test(report) {
      const figures = mapFigures(report);
      return sums.flatMap((sum) => compareSum(figures, sum));
    },
  };
}
