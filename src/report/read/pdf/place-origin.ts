// A place on a page turned upright → the same place on the page as readers see it.
import type { Origin } from '../../model/figure.ts';
import { enclose, type PageBox } from './geometry.ts';
import type { Page } from './page.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** Turns a point of the upright page clockwise by the page's quarter turns. */
function turn({ turns, width, height }: Page, x: number, y: number): readonly [number, number] {
  if (turns === 1) return [height - y, x];
  if (turns === 2) return [width - x, height - y];
  return turns === 3 ? [y, width - x] : [x, y];
}

export function placeOrigin(page: Page, box: PageBox): Origin {
  const corners = [turn(page, box.left, box.top), turn(page, box.right, box.bottom)];
  const { left, top, right, bottom } = enclose(corners.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
  return { page: page.number, box: [round(left), round(top), round(right), round(bottom)] };
}
