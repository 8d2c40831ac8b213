// The width of names beside the last mark → how far left of the drawing's edge the years must end.

export interface RightFit {
  /** Where the first year begins, and the width of the drawing. */
  left: number;
  width: number;
  /** How many years the axis has, and which of them the names stand beside. */
  count: number;
  index: number;
  /** From the middle of that year's place to the end of the names. */
  room: number;
}

/** Years after the last mark are room too, so that a chart that ends in blanks keeps its width. */
export function fitRight({ left, width, count, index, room }: RightFit): number {
  const share = (index + 0.5) / count;
  const over = left + (width - left) * share + room - width;
  return width - Math.max(6, over / share);
}
