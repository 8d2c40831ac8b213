// Small numbers: cases of a part and of its whole → how sure their rate is; and from how many on a thing is said.

/** Cases in a denominator from which on a rate is shown. */
export const minimumDenominator = 10;

/** Cases in a denominator from which on a rate may have a place among others. */
export const minimumForRank = 50;

/** Between which two values the rate behind the cases lies, in 95 of 100 such cases. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Whether it is of enough cases to have a place among others. */
export const isOfEnough = ({ denominator }: { denominator: number }): boolean => denominator >= minimumForRank;

/** Whether two rates may be told apart: their intervals have nothing in common. */
export const isApart = (a: Interval, b: Interval): boolean => a.upper < b.lower || b.upper < a.lower;

/** The quantile of the normal distribution that leaves 2.5 in 100 above it. */
const z = 1.959963984540054;

/** Wilson’s score interval of `part` cases in `whole`. */
export function wilson(part: number, whole: number): Interval {
  const share = part / whole;
  const square = z * z;
  const middle = share + square / (2 * whole);
  const half = z * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole * whole));
  const scale = 1 + square / whole;
  // At the ends the two sides cancel out but for what a computer rounds.
  return {
    lower: part === 0 ? 0 : Math.max(0, (middle - half) / scale),
    upper: part === whole ? 1 : Math.min(1, (middle + half) / scale),
  };
}

/** Bodies of a group and year from which on their middle says something. */
export const leastForMedian = 8;

/** Bodies, or cases, from which on one of them is said to have the most or the least. */
export const leastForMost = 10;

/** Bodies of a group and year from which on quartiles and places say something. */
export const leastForPlaces = 12;
