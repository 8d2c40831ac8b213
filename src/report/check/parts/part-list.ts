// A list of parts as the text gives it: a whole, what introduces the parts, and the parts up to the end of the list.
import type { Quantity } from '../../extract/narrative/find-quantities.ts';

/** 其中 may list some parts only; a colon or 按类别分 after a total promises all of them. */
export type Completeness = 'some' | 'all';

export interface Part {
  quantity: Quantity;
  /** Counts the semicolons before it. */
  segment: number;
  /** The words between the quantity before it and its own. */
  lead: string;
}

export interface PartList {
  whole: Quantity;
  /** Every earlier number that the parts may belong to instead. */
  candidates: readonly Quantity[];
  parts: readonly Part[];
  promise: Completeness;
  /** The text of the list, without what stands in brackets inside it, and where it begins in the paragraph. */
  words: string;
  from: number;
  /** Something else is counted before the list's sentence ends: it may be a part in another unit. */
  isCutShort: boolean;
}
