// Names with values that stand beside the last marks of a chart → wrapped blocks in one column, none over another.
import { measureText, wrapText } from './measure-text.ts';
import { drawLine, drawText, type MarkShape, roundCoordinate, textSizes } from './scene.ts';

/** A name with its value, and the mark it belongs to. */
export interface SideLabel {
  label: string;
  value: string;
  /** The height of the mark that it names. */
  y: number;
  /** A class for the small square before the name; none where the mark itself is right beside it. */
  swatch?: string;
}

const size = textSizes.label;
const lineHeight = 14;
const swatchRoom = 11;

/** The value goes on the line of the name where it fits. */
function breakLabel({ label, value }: SideLabel, width: number): string[] {
  const one = `${label} ${value}`;
  if (measureText(one, size) <= width) return [one];
  return [...wrapText(label, width, size, 3), value];
}

const heightOf = (lines: readonly string[]): number => lines.length * lineHeight + 2;

/** The room that names need. */
export interface SideColumn {
  width: number;
  /** All blocks together: the plot must not be lower. */
  height: number;
}

/** `most`: the widest that a line of a name may be; a number is never broken or cut. */
export function measureSideLabels(labels: readonly Omit<SideLabel, 'y'>[], most: number): SideColumn {
  const blocks = labels.map((label) => breakLabel({ ...label, y: 0 }, most));
  const widths = blocks.flat().map((line) => measureText(line, size));
  const room = labels.some(({ swatch }) => swatch) ? swatchRoom : 0;
  return {
    width: widths.length > 0 ? Math.max(...widths) + room : 0,
    height: blocks.reduce((sum, lines) => sum + heightOf(lines), 0),
  };
}

/** Where the column of names stands. */
export interface SidePlace {
  /** The left edge of the names. */
  x: number;
  /** The right edge of the marks, where leaders begin. */
  markX: number;
  top: number;
  bottom: number;
  most: number;
}

function drawBlock(label: SideLabel, lines: readonly string[], top: number, { x, markX }: SidePlace): MarkShape[] {
  const middle = top + heightOf(lines) / 2;
  const left = x + (label.swatch ? swatchRoom : 0);
  const texts = lines.map((line, index) => drawText('label', line, left, top + index * lineHeight + lineHeight - 3));
  const isFar = Math.abs(middle - label.y) > (label.swatch ? 3 : 6);
  const leader = isFar ? [drawLine('leader', markX, label.y, x - 2, middle)] : [];
  const swatch = label.swatch ? [{ ...squareAt(x, top + lineHeight / 2), className: `swatch ${label.swatch}` }] : [];
  return [...leader, ...swatch, ...texts];
}

const squareAt = (x: number, middle: number) => ({
  kind: 'rect' as const,
  x: roundCoordinate(x),
  y: roundCoordinate(middle - 3),
  width: 7,
  height: 7,
});

/** The names, with leaders where they stand far from their marks. */
export function drawSideLabels(labels: readonly SideLabel[], place: SidePlace): MarkShape[] {
  const blocks = labels.map((label) => breakLabel(label, place.most));
  const tops = spreadLabels(
    labels.map(({ y }, index) => ({ middle: y, height: heightOf(blocks[index] ?? []) })),
    place.top,
    place.bottom,
  );
  return labels.flatMap((label, index) => drawBlock(label, blocks[index] ?? [], tops[index] ?? 0, place));
}

interface LabelBlock {
  /** The wished middle. */
  middle: number;
  height: number;
}

/** Heights at which no block overlaps, as near to the wish as the order allows. Gives the tops, in the order of the input. The blocks must fit between top and bottom together. */
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

interface RightFit {
  /** Where the first year begins, and the width of the drawing. */
  left: number;
  width: number;
  /** How many years the axis has, and which of them the names stand beside. */
  count: number;
  index: number;
  /** From the middle of that year's place to the end of the names. */
  room: number;
}

/** How far left of the drawing's edge the years must end. Years after the last mark are room too, so that a chart that ends in blanks keeps its width. */
export function fitRight({ left, width, count, index, room }: RightFit): number {
  const share = (index + 0.5) / count;
  const over = left + (width - left) * share + room - width;
  return width - Math.max(6, over / share);
}
