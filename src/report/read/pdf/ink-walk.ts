// A walk over the drawing operators of a page: how it paints at the moment, and what it has painted so far.
import type { Matrix, PageBox } from './geometry.ts';
import type { OperatorCodes } from './list-rulings.ts';

/** How the glyphs of one operator are painted. */
export interface TextInk {
  /** Place among the operators: what comes later is painted over it. */
  order: number;
  /** As `#1f3864`; undefined for a pattern. */
  colour: string | undefined;
  alpha: number;
  /** Painted by no rule of the format: an invisible mode, or a layer that is switched off. */
  isUnpainted: boolean;
  /** What is painted outside of it is cut off. */
  clip: PageBox;
  /** Where its baseline lies, across the direction of writing, in points. */
  level: number;
  /** Font size in points. */
  size: number;
}

export interface Glyph {
  text: string;
  ink: TextInk;
}

/** An area that is filled. */
export interface Fill {
  box: PageBox;
  order: number;
  /** Undefined where one colour does not say it: patterns, shades. */
  colour: string | undefined;
  /** Whether nothing shows through, and all of the box is covered. */
  isOpaque: boolean;
  isRectangle: boolean;
  /** A gradient: nobody can say how much of what lies under it is seen. */
  isVeil?: boolean;
}

export interface Inks {
  glyphs: Glyph[];
  fills: Fill[];
  /** Drawings that are neither ruling lines nor rectangles: slanted lines, curves, letters made of outlines. */
  shapes: PageBox[];
  /** Annotations by id that paint anything. */
  annotations: Set<string>;
}

export interface InkState {
  matrix: Matrix;
  clip: PageBox;
  fill: string | undefined;
  stroke: string | undefined;
  alpha: number;
  groupAlpha: number;
  isBlended: boolean;
  /** Whether a mask decides what of it is seen. */
  isMasked: boolean;
  lineWidth: number;
  mode: number;
  font: number;
  rise: number;
  leading: number;
}

export interface InkWalk {
  codes: OperatorCodes;
  state: InkState;
  stack: InkState[];
  /** Of the line that is being written, and of its start. */
  text: Matrix;
  /** Whether each marked part around the place is shown. */
  layers: boolean[];
  annotation: string | undefined;
  isClipping: boolean;
  order: number;
  inks: Inks;
  isShownLayer: (layer: unknown) => boolean;
}
