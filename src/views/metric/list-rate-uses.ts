// A metric → the rates that it is a part of.
import { type RateDefinition, rateDefinitions } from '../../forms/rates.ts';

export interface RateUse {
  rate: RateDefinition;
  part: 'numerator' | 'denominator';
}

export function listRateUses(id: string): RateUse[] {
  return rateDefinitions.flatMap((rate): RateUse[] => {
    if (rate.formulas.some(({ numerator }) => numerator.includes(id))) return [{ rate, part: 'numerator' }];
    return rate.formulas.some(({ denominator }) => denominator.includes(id)) ? [{ rate, part: 'denominator' }] : [];
  });
}
