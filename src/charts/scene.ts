// A chart as plain data: shapes with rounded coordinates and class names, ready to be printed as SVG.
import type { Language } from '../i18n/translate.ts';
import type { ChartText } from './chart-input.ts';

/** Data table: the kinds of text in a chart and their size in units of the drawing; `charts.css` says the same. */
export const textSizes = {
  /** Years and values on the axes. */
  tick: 11,
  /** A year without a report. */
  absent: 11,
  /** The name of a series or body. */
  label: 12,
  /** A number beside its mark. */
  value: 12,
  /** The name of a form beside its rule. */
  rule: 11,
  /** Lines below the drawing. */
  note: 11,
  /** The heading of a panel. */
  head: 12,
  /** In drawings that leave the site: the finding, and the unit below it. */
  title: 16,
  subtitle: 12,
} as const;

/** What a text is for. */
export type TextRole = keyof typeof textSizes;

/** A straight line. */
export interface LineShape {
  kind: 'line';
  className: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A rectangle. */
export interface RectShape {
  kind: 'rect';
  className: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface PathShape {
  kind: 'path';
  className: string;
  d: string;
  /** Where the path begins, if it is in steps: a `transform` of each mark would cost much to paint. */
  x: number;
  y: number;
}

/** One line of text. */
export interface TextShape {
  kind: 'text';
  role: TextRole;
  anchor: 'start' | 'middle' | 'end';
  x: number;
  /** The base line. */
  y: number;
  text: string;
  /** A further class, such as that of a mark. */
  className?: string;
}

/** What a mark stands for; becomes its `data-` attributes. */
export interface PointData {
  year?: number;
  series: string;
  value: number | null;
  status: string;
  /** The point in words, for tooltip and live region. */
  words: string;
}

/** Marks that stand for one number. */
export interface PointShape {
  kind: 'point';
  data: PointData;
  shapes: MarkShape[];
}

/** Marks that lead to a page, or only say what they are. */
export interface LinkShape {
  kind: 'link';
  href: string | undefined;
  words: string;
  shapes: MarkShape[];
}

/** What is painted. */
export type MarkShape = LineShape | RectShape | PathShape | TextShape;
/** What a scene is made of. */
export type Shape = MarkShape | PointShape | LinkShape;

/** Without what they stand for. */
export const listMarks = (shapes: readonly Shape[]): MarkShape[] =>
  shapes.flatMap((shape) => (shape.kind === 'point' || shape.kind === 'link' ? shape.shapes : [shape]));

/** The whole drawing with its texts. */
export interface Scene extends ChartText {
  id: string;
  language: Language;
  width: number;
  height: number;
  shapes: Shape[];
}

/** Two decimals at most, so that drawings are short and do not differ between machines. */
export const roundCoordinate = (value: number): number => Math.round(value * 100) / 100 + 0;

/** From one place to another. */
export const drawLine = (className: string, x1: number, y1: number, x2: number, y2: number): LineShape => ({
  kind: 'line',
  className,
  x1: roundCoordinate(x1),
  y1: roundCoordinate(y1),
  x2: roundCoordinate(x2),
  y2: roundCoordinate(y2),
});

/** From its upper left corner. */
export const drawRectangle = (className: string, x: number, y: number, width: number, height: number): RectShape => ({
  kind: 'rect',
  className,
  x: roundCoordinate(x),
  y: roundCoordinate(y),
  width: roundCoordinate(width),
  height: roundCoordinate(height),
});

/** `x`, `y`: where the path's own origin lies. */
export const drawPath = (className: string, d: string, x = 0, y = 0): PathShape => ({
  kind: 'path',
  className,
  d,
  x: roundCoordinate(x),
  y: roundCoordinate(y),
});

/** On its base line. */
export const drawText = (
  role: TextRole,
  text: string,
  x: number,
  y: number,
  anchor: TextShape['anchor'] = 'start',
): TextShape => ({ kind: 'text', role, anchor, x: roundCoordinate(x), y: roundCoordinate(y), text });

/** Marks with what they stand for. */
export const drawPoint = (data: PointData, ...shapes: MarkShape[]): PointShape => ({ kind: 'point', data, shapes });
