// A seed → the same endless row of numbers every time, and choices made by them.
import { mulberry32 } from '../../fuzz/random.ts';

/** FNV-1a: spreads texts that differ little over all numbers. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

export class Random {
  /** From 0 to below 1. */
  readonly next: () => number;

  constructor(seed: string) {
    this.next = mulberry32(hash(seed));
  }

  /** A whole number; both ends may come. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, rank: this.next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  }

  /** A count as offices report them: mostly small, sometimes near `most`. */
  count(most: number): number {
    return Math.floor(this.next() ** 3 * (most + 1));
  }

  /** A sum cut into so many parts, some of them 0. */
  share(sum: number, parts: number): number[] {
    const cuts = Array.from({ length: parts - 1 }, () => this.int(0, sum)).sort((a, b) => a - b);
    return [...cuts, sum].map((cut, index) => cut - (cuts[index - 1] ?? 0));
  }
}
