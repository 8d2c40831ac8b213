// Pictures drawn point by point for tests: paper, lines, blobs.
import type { Raster } from '../../../../src/report/read/scan/raster.ts';

export interface Drawing extends Raster {
  fill: (left: number, top: number, right: number, bottom: number, value?: number) => void;
}

export function drawPaper(width: number, height: number, paper = 250): Drawing {
  const grey = new Uint8Array(width * height).fill(paper);
  return {
    width,
    height,
    grey,
    fill(left, top, right, bottom, value = 20) {
      for (let y = top; y < bottom; y += 1) grey.fill(value, y * width + left, y * width + right);
    },
  };
}

/** Two rows of three cells, 200 points wide and 100 high, from (100, 100). */
export function drawGrid(paper: Drawing): void {
  for (const y of [100, 200, 300]) paper.fill(100, y, 703, y + 3);
  for (const x of [100, 300, 500, 700]) paper.fill(x, 100, x + 3, 303);
}
