// A total and its parts → whether the printed parts add up to the printed total.
import { chooseVersion } from '../../../forms/shape.ts';
import type { Sum } from '../../../forms/sums.ts';
import type { Outcome } from '../rule.ts';
import { type FigureMap, findExact } from './figure-map.ts';
import { nameMetric } from './name-metric.ts';
import { round } from './round.ts';

type Known = NonNullable<ReturnType<typeof findExact>>;

interface Parts {
  ids: readonly string[];
  /** The form may have parts that this table lacks. */
  isOpen: boolean;
}

/** The parts of the version that is printed; where versions print parts as they like, those that are printed. */
export function listParts(figures: FigureMap, { versions, complete }: Pick<Sum, 'versions' | 'complete'>): Parts {
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
export function compareSum(figures: FigureMap, sum: Pick<Sum, 'total' | 'versions' | 'complete'>): Outcome[] {
  const total = findExact(figures, sum.total);
  const { ids, isOpen } = listParts(figures, sum);
  const parts = ids.flatMap((id) => findExact(figures, id) ?? []);
  if (!total || parts.length === 0) return [];
  const added = round(parts.reduce((value, part) => value + part.value, 0));
  if (added === total.value) return [{ pass: true }];
  if ((isOpen || parts.length < ids.length) && added < total.value) return [];
  return [describe(sum.total, parts, total, added)];
}

function describe(id: string, parts: readonly Known[], total: Known, added: number): Outcome {
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
    difference: round(added - total.value),
    at: [total.at, ...terms.map((part) => part.at)],
  };
}
