// What every figure of the API may carry beside itself: the rules that set another number against it.
import { z } from 'zod';

/** Ids of rules; left out where no check calls the figure into question. */
export const contradictedBy = z.array(z.string()).exactOptional();

/** Nothing where there is none. */
export const markContradicted = (rules: readonly string[]): { contradictedBy?: string[] } =>
  rules.length === 0 ? {} : { contradictedBy: [...rules] };
