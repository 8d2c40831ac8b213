// What there are short pieces about, in the order in which they are listed; and which of them explains a metric.
import { outcomeOfMetric } from '../../forms/outcomes.ts';
import { rateOf } from '../../forms/rates.ts';

export const explainTopics = ['not-held', 'outcomes', 'forms', 'reading'] as const;

/** As in the address of the piece: it never changes. */
export type ExplainTopic = (typeof explainTopics)[number];

const notHeld: ReadonlySet<string> = new Set(rateOf('not_held').formulas.flatMap(({ numerator }) => numerator));

/** Undefined for what is plain enough. */
export function explainMetric(id: string): ExplainTopic | undefined {
  if (notHeld.has(id)) return 'not-held';
  return outcomeOfMetric.has(id) ? 'outcomes' : undefined;
}
