// Items with numbers → their places, the largest first; equal numbers share a place.

export interface Ranked<T> {
  item: T;
  value: number;
  rank: number;
  /** Another item has the same number. */
  tied: boolean;
}

export function rankValues<T>(items: readonly T[], read: (item: T) => number): Ranked<T>[] {
  const sorted = items.map((item) => ({ item, value: read(item) })).sort((a, b) => b.value - a.value);
  const firsts = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const [index, { value }] of sorted.entries()) {
    if (!firsts.has(value)) firsts.set(value, index + 1);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return sorted.map(({ item, value }) => ({
    item,
    value,
    rank: firsts.get(value) ?? 1,
    tied: (counts.get(value) ?? 0) > 1,
  }));
}
