// A total and its parts → whether the printed parts add up to the printed total.

import type { TableId } from '../../forms/record.ts';
import { chooseVersion } from '../../forms/shape.ts';
import { type Bound, listPartSums, type Sum } from '../../forms/sums.ts';
import { nameMetric } from './compare/name-metric.ts';
import { type FigureMap, findExact, hasTable, mapFigures, roundFigure } from './figure-map.ts';
import { type Comparison, type NotApplicable, type ReportRule, remedy } from './rule.ts';

interface SumRuleWords extends Pick<ReportRule, 'id' | 'level' | 'statement' | 'basis' | 'tolerance'> {
  readonly table: TableId;
  /** Why it has nothing to say of a report without the table. */
  readonly without: NotApplicable;
}

/** The words of a rule → the rule that adds up the heads that the records name it for. */
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

/** No outcome where a figure is not known. */
export function compareBound(figures: FigureMap, { part, wholes }: Bound): Comparison[] {
  const known = [part, ...wholes].flatMap((id) => findExact(figures, id) ?? []);
  const [first, ...others] = known;
  if (!first || others.length < wholes.length) return [];
  const bound = others.reduce((sum, figure) => sum + figure.value, 0);
  if (first.value <= bound) return [{ pass: true }];
  const names = wholes.map(nameMetric);
  const name = nameMetric(part);
  const message = {
    zh: `${name.zh}为 ${first.value}，多于${names.map((it) => it.zh).join('加')}（${bound}）。`,
    en: `${name.en}: ${first.value}, more than ${names.map((it) => it.en).join(' plus ')} (${bound}).`,
  };
  const at = known.map((figure) => figure.at);
  return [{ pass: false, message, left: first.value, right: bound, difference: first.value - bound, at }];
}

type Known = NonNullable<ReturnType<typeof findExact>>;

interface Parts {
  ids: readonly string[];
  /** The form may have parts that this table lacks. */
  isOpen: boolean;
}

/** The parts of the version that is printed; where versions print parts as they like, those that are printed. */
export function choosePrintedParts(
  figures: FigureMap,
  { versions, complete }: Pick<Sum, 'versions' | 'complete'>,
): Parts {
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
 * No outcome where the sum cannot be told: without a total, or with a part that is blank or not printed – unless
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
  return [describe(sum.total, parts, total, added)];
}

function describe(id: string, parts: readonly Known[], total: Known, added: number): Comparison {
  const name = nameMetric(id);
  // Zeros do not help to find the slip.
  const terms = parts.filter((part) => part.value !== 0);
  const addition = terms.length > 1 ? `${terms.map((part) => part.value).join(' + ')} = ${added}` : String(added);
  return {
    pass: false,
    message: {
      zh: `${name.zh}：各项之和 ${addition}，总数印为 ${total.value}。`,
      en: `${name.en}: the parts give ${addition}, the total is printed as ${total.value}.`,
    },
    left: added,
    right: total.value,
    difference: roundFigure(added - total.value),
    at: [total.at, ...terms.map((part) => part.at)],
  };
}
