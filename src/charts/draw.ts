// Numbers → the shapes of a scene, with rounded coordinates.
import { round } from './round.ts';
import type { LineShape, MarkShape, PathShape, PointData, PointShape, RectShape, TextShape } from './scene.ts';
import type { TextRole } from './text-sizes.ts';

export const drawLine = (className: string, x1: number, y1: number, x2: number, y2: number): LineShape => ({
  kind: 'line',
  className,
  x1: round(x1),
  y1: round(y1),
  x2: round(x2),
  y2: round(y2),
});

export const drawRect = (className: string, x: number, y: number, width: number, height: number): RectShape => ({
  kind: 'rect',
  className,
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

/** `x`, `y`: where the path's own origin lies. */
export const drawPath = (className: string, d: string, x = 0, y = 0): PathShape => ({
  kind: 'path',
  className,
  d,
  x: round(x),
  y: round(y),
});

export const drawText = (
  role: TextRole,
  text: string,
  x: number,
  y: number,
  anchor: TextShape['anchor'] = 'start',
): TextShape => ({ kind: 'text', role, anchor, x: round(x), y: round(y), text });

export const drawPoint = (data: PointData, ...shapes: MarkShape[]): PointShape => ({ kind: 'point', data, shapes });
