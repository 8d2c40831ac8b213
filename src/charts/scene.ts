// A chart as plain data: shapes with rounded coordinates and class names, ready to be printed as SVG.
import type { Language } from '../i18n/translate.ts';
import type { ChartText } from './chart-input.ts';
import type { TextRole } from './text-sizes.ts';

export interface LineShape {
  kind: 'line';
  className: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface RectShape {
  kind: 'rect';
  className: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PathShape {
  kind: 'path';
  className: string;
  d: string;
  /** Where the path begins, if it is in steps: a `transform` of each mark would be dear to paint. */
  x: number;
  y: number;
}

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

export interface PointShape {
  kind: 'point';
  data: PointData;
  shapes: MarkShape[];
}

export type MarkShape = LineShape | RectShape | PathShape | TextShape;
export type Shape = MarkShape | PointShape;

export interface Scene extends ChartText {
  id: string;
  language: Language;
  width: number;
  height: number;
  shapes: Shape[];
}
