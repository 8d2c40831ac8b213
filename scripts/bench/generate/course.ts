// One year of a body whose years hang together: how much came in and went out, so that reports show trends and not noise.
import type { Facts } from './facts.ts';
import type { Random } from './random.ts';

export interface Course {
  received: number;
  carriedIn: number;
  carriedOut: number;
  facts: Facts;
  /** How often requests of this body end in a row of the form, beside the other rows. */
  weigh(row: string): number;
  /** Reviews to be expected; lawsuits are fewer. */
  appeals: number;
  /** What stands in a cell of the table of disclosure; undefined where nothing hangs on it. */
  active(row: string, column: string): number | undefined;
  /** What the report gets wrong. */
  slip: Slip | null;
}

/** A sum that its parts do not make; a text that tells another number than the table. */
export type Slip = 'sum' | 'text';

/** A sum cut by weights: a few one by one, many in proportion. */
export function apportion(random: Random, sum: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const bounds = weights.map((_, index) => weights.slice(0, index + 1).reduce((a, b) => a + b, 0) / whole);
  const parts = weights.map(() => 0);
  const few = Math.min(sum, 200);
  for (let one = 0; one < few; one += 1) {
    const drawn = random.next();
    const at = bounds.findIndex((bound) => drawn < bound);
    const part = at < 0 ? parts.length - 1 : at;
    parts[part] = (parts[part] ?? 0) + 1;
  }
  const rest = sum - few;
  return parts.map((part, index) => {
    const [from, to] = [bounds[index - 1] ?? 0, index === parts.length - 1 ? 1 : (bounds[index] ?? 1)];
    return part + Math.round(rest * to) - Math.round(rest * from);
  });
}
