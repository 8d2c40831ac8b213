// What the layout steps know of one page: its pieces of text, its ruling lines, how it lies, and where that is on the original.

import type { Origin } from '../../model/figure.ts';
import { enclose, type PageBox } from './geometry.ts';

/** A word or run of characters without a space in it, where it is printed. */
export interface PrintedPiece {
  text: string;
  box: PageBox;
  /** Font size in points. */
  size: number;
  font: string;
  /** The first and the last run of text it comes from, counted in the order in which the page prints them. */
  runs: readonly [number, number];
  /** Place among the page's operators, where they tell: what comes later is painted over it. */
  order?: number | undefined;
  /** Its numbers may be seen or not, and are left out. */
  isBlotted?: boolean;
}

/** A printed ruling line. `at` is its y (horizontal) or x (vertical). */
export interface RulingLine {
  direction: 'horizontal' | 'vertical';
  at: number;
  from: number;
  to: number;
}

export interface Page {
  /** Number in the document, from 1. */
  number: number;
  width: number;
  height: number;
  /** Quarter turns clockwise that text on the page as shown is away from upright; the page here is turned upright. */
  turns: number;
  pieces: PrintedPiece[];
  rulings: RulingLine[];
  /** Pictures that are large enough for a table and have no text over them. */
  pictures: PageBox[];
  /** Where something is shown that is no text and no ruling line, and no paper under text. */
  objects: PageBox[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Turns a point of the upright page clockwise by the page's quarter turns. */
function turn({ turns, width, height }: Page, x: number, y: number): readonly [number, number] {
  if (turns === 1) return [height - y, x];
  if (turns === 2) return [width - x, height - y];
  return turns === 3 ? [y, width - x] : [x, y];
}

/** A place on a page turned upright → the same place on the page as readers see it. */
export function placeOrigin(page: Page, box: PageBox): Origin {
  const corners = [turn(page, box.left, box.top), turn(page, box.right, box.bottom)];
  const { left, top, right, bottom } = enclose(corners.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
  return { page: page.number, box: [round(left), round(top), round(right), round(bottom)] };
}
