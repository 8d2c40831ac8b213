// A number → the scan that it stands for: which report, how it is printed, what happened to it.
import { type Weight, weights } from '../../documents/print-scan.ts';
import { type Spoiler, spoilers } from './spoil-scan.ts';

export interface ScanPlan {
  index: number;
  kind: Spoiler;
  /** Index of the report among those that are printed. */
  base: number;
  weight: Weight;
  digits: string | undefined;
  dpi: number;
  /** Of its JPEG. */
  quality: number;
}

const kinds = Object.keys(spoilers) as Spoiler[];
const dpis = [200, 300, 150, 100, 400] as const;
const qualities = [80, 50, 90, 30, 20] as const;
/** Debian's fonts-dejavu beside the serif's own digits. */
const digitFonts = [undefined, 'DejaVu Sans', 'DejaVu Serif'] as const;

export function planScan(index: number): ScanPlan {
  // Each goes on when the one before it has come round.
  const round = Math.floor(index / kinds.length);
  const pick = <Item>(list: readonly Item[], at: number): Item => {
    const item = list[at % list.length];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  };
  return {
    index,
    kind: pick(kinds, index),
    base: index + round,
    weight: pick(weights, index + round),
    digits: digitFonts[(index + 2 * round) % digitFonts.length],
    dpi: pick(dpis, round),
    quality: pick(qualities, index + round),
  };
}
