// A computed number → the same number without the dust of binary arithmetic.

/** Figures have at most six decimals. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
