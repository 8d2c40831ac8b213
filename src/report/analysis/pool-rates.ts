// One rate of many agencies → their common rate: numerators over denominators, with how many of how many it covers.
import { divideParts, type Rate } from './compute-rate.ts';

export interface PooledRate {
  rate: Rate;
  covered: number;
  of: number;
}

/** A mean of rates would weigh a body with one request like one with a thousand. */
export function poolRates(rates: readonly Rate[]): PooledRate {
  const known = rates.flatMap((rate) => (rate.state === 'known' ? [rate] : []));
  const add = (part: 'numerator' | 'denominator'): number => known.reduce((sum, rate) => sum + rate[part], 0);
  const exact = known.every((rate) => rate.exact);
  return { rate: divideParts(add('numerator'), add('denominator'), exact), covered: known.length, of: rates.length };
}
