// Wished heights of blocks in one column → heights at which none overlaps, as near to the wish as the order allows.

export interface LabelBlock {
  /** The wished middle. */
  middle: number;
  height: number;
}

/** Gives the tops, in the order of the input. The blocks must fit between top and bottom together. */
export function spreadLabels(blocks: readonly LabelBlock[], top: number, bottom: number): number[] {
  const order = blocks.map((_, index) => index).sort((a, b) => (blocks[a]?.middle ?? 0) - (blocks[b]?.middle ?? 0));
  const tops: number[] = blocks.map(() => top);
  let lowest = top;
  for (const index of order) {
    const { middle, height } = blocks[index] ?? { middle: 0, height: 0 };
    tops[index] = Math.max(lowest, middle - height / 2);
    lowest = (tops[index] ?? 0) + height;
  }
  let highest = bottom;
  for (const index of order.toReversed()) {
    const { height } = blocks[index] ?? { height: 0 };
    tops[index] = Math.min(tops[index] ?? 0, highest - height);
    highest = tops[index] ?? 0;
  }
  return tops;
}
