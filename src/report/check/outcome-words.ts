// The words that a text has for the outcomes of requests → the figures of the table that they stand for.
import { outcomeOfMetric } from '../../forms/outcomes.ts';
import type { OutcomeId } from '../../forms/record.ts';
import { versionsOf } from '../../forms/shape.ts';
import { listCarries, listRowSums } from '../../forms/sums.ts';
import { listRowNodes } from '../../forms/walk.ts';
import { choosePrintedParts, metricsOfSums } from './compare-figures.ts';
import { type FigureMap, findExact } from './figure-map.ts';

/** A way in which requests end, or that they are carried on to the next year. */
export type Ending = OutcomeId | 'carried_on';

/** The statutory word of each outcome; each text may join two with 和. */
const outcomeWords = new Map(
  versionsOf('requests')
    .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => listRowNodes(rows)))
    .flatMap(({ outcome, term }) => (outcome ? [[outcome, term] as const] : [])),
);
const CARRIED_ON = /结转(?:至|到)?(?:下|次|20\d\d)|转(?:入|至|到)?下(?:一)?年/;

/** The outcomes that words name. */
export function readEndings(words: string): Ending[] {
  const found = [...outcomeWords].filter(([, word]) => words.includes(word)).map(([id]): Ending => id);
  if (CARRIED_ON.test(words)) found.push('carried_on');
  // 不予公开 holds 予公开, never 予以公开; 部分予以公开 is one outcome.
  return /部分予以公开/.test(words) ? found.filter((id) => id !== 'granted') : found;
}

/** What all outcomes add up to, and what is carried on, of all applicants together. */
const total = listRowSums('requests').find(({ column }) => column.sums);
const carriedOn = listCarries().find(({ column }) => column.sums)?.yearBefore;

/** The figures that words for the ends of requests are compared with. */
export const metricsOfEndings: readonly string[] = [
  ...metricsOfSums(total ? [total] : []),
  ...(carriedOn === undefined ? [] : [carriedOn]),
];

function metricsOf(figures: FigureMap, endings: readonly Ending[]): string[] {
  const outcomes = total ? choosePrintedParts(figures, total).ids : [];
  const named = outcomes.filter((id) => {
    const outcome = outcomeOfMetric.get(id);
    return outcome !== undefined && endings.includes(outcome);
  });
  return [...named, ...(endings.includes('carried_on') && carriedOn !== undefined ? [carriedOn] : [])];
}

/** Sum of the figures of these outcomes; undefined where one is not known. */
export function sumOutcomes(figures: FigureMap, endings: readonly Ending[]): number | undefined {
  const values = metricsOf(figures, endings).map((id) => findExact(figures, id)?.value);
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}

/** The figure to show beside them: the total of several outcomes; of one its own, where every form prints it in one row. */
export function showMetric(figures: FigureMap, endings: readonly Ending[]): string | undefined {
  if (endings.length > 1) return total?.total;
  const [only] = metricsOf(figures, endings);
  const isOneRow = only === carriedOn || total?.versions.every((parts) => parts.includes(only ?? ''));
  return isOneRow && metricsOf(figures, endings).length === 1 ? only : undefined;
}
