// Names without a mark of their own at the side → a line of swatches and names above the plot.
import { drawRectangle, drawText } from './draw.ts';
import { measureText } from './measure-text.ts';
import type { MarkShape } from './scene.ts';
import { textSizes } from './text-sizes.ts';
import { wrapText } from './wrap-text.ts';

export interface KeyEntry {
  label: string;
  /** Class of the swatch. */
  mark: string;
}

const rowHeight = 17;
const swatchRoom = 12;
const gap = 14;

export interface Key {
  shapes: MarkShape[];
  height: number;
}

export function drawKey(entries: readonly KeyEntry[], width: number): Key {
  let [x, row] = [0, 0];
  const shapes = entries.flatMap(({ label, mark }) => {
    const [text = ''] = wrapText(label, width - swatchRoom, textSizes.label, 1);
    const room = swatchRoom + measureText(text, textSizes.label);
    if (x > 0 && x + room > width) [x, row] = [0, row + 1];
    const [left, top] = [x, row * rowHeight];
    x += room + gap;
    return [
      drawRectangle(`swatch ${mark}`, left, top + 4, 7, 7),
      drawText('label', text, left + swatchRoom, top + 11.5),
    ];
  });
  return { shapes, height: entries.length > 0 ? (row + 1) * rowHeight + 2 : 0 };
}
