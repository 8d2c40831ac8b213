// Names with values that stand beside the last marks of a chart → wrapped blocks in one column, none over another.
import { measureText, wrapText } from './measure-text.ts';
import { drawText, type MarkShape, roundCoordinate, textSizes } from './scene.ts';

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
  top: number;
  bottom: number;
  most: number;
}

function drawBlock(label: SideLabel, lines: readonly string[], top: number, x: number): MarkShape[] {
  const left = x + (label.swatch ? swatchRoom : 0);
  const texts = lines.map((line, index) => drawText('label', line, left, top + index * lineHeight + lineHeight - 3));
  const swatch = label.swatch ? [{ ...squareAt(x, top + lineHeight / 2), className: `swatch ${label.swatch}` }] : [];
  return [...swatch, ...texts];
}

const squareAt = (x: number, middle: number) => ({
  kind: 'rect' as const,
  x: roundCoordinate(x),
  y: roundCoordinate(middle - 3),
  width: 7,
  height: 7,
});

/** A name with its lines, and where its block begins. */
interface PlacedBlock<Label extends SideLabel> {
  label: Label;
  lines: readonly string[];
  top: number;
}

const stray = <Label extends SideLabel>({ label, lines, top }: PlacedBlock<Label>): number =>
  Math.abs(top + heightOf(lines) / 2 - label.y);

/** Whether another mark is nearer to the name than its own. */
const isAstray = <Label extends SideLabel>(block: PlacedBlock<Label>, marks: readonly number[]): boolean => {
  const middle = block.top + heightOf(block.lines) / 2;
  return marks.some((y) => Math.abs(middle - y) < stray(block) - 0.01);
};

/** As many names as stand nearest to their own marks; the one that would stand furthest off is left out first. */
function placeBlocks<Label extends SideLabel>(labels: readonly Label[], place: SidePlace, marks: readonly number[]) {
  const blocks = labels.map((label) => ({ label, lines: breakLabel(label, place.most) }));
  for (;;) {
    const tops = spreadLabels(
      blocks.map(({ label, lines }) => ({ middle: label.y, height: heightOf(lines) })),
      place.top,
      place.bottom,
    );
    const placed = blocks.map((block, index): PlacedBlock<Label> => ({ ...block, top: tops[index] ?? place.top }));
    const [worst] = placed.filter((block) => isAstray(block, marks)).sort((a, b) => stray(b) - stray(a));
    if (!worst) return placed;
    blocks.splice(placed.indexOf(worst), 1);
  }
}

/** The names beside their marks, without any line between them; and those that would stand beside another’s. */
export function drawSideLabels<Label extends SideLabel>(
  labels: readonly Label[],
  place: SidePlace,
): { shapes: MarkShape[]; left: Label[] } {
  const placed = placeBlocks(
    labels,
    place,
    labels.map(({ y }) => y),
  );
  const named = new Set(placed.map(({ label }) => label));
  return {
    shapes: placed.flatMap(({ label, lines, top }) => drawBlock(label, lines, top, place.x)),
    left: labels.filter((label) => !named.has(label)),
  };
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
