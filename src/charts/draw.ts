// Numbers → the shapes of a scene, with rounded coordinates.
import { roundCoordinate } from './round.ts';
import type { LineShape, MarkShape, PathShape, PointData, PointShape, RectShape, TextShape } from './scene.ts';
import type { TextRole } from './text-sizes.ts';

export const drawLine = (className: string, x1: number, y1: number, x2: number, y2: number): LineShape => ({
  kind: 'line',
  className,
  x1: roundCoordinate(x1),
  y1: roundCoordinate(y1),
  x2: roundCoordinate(x2),
  y2: roundCoordinate(y2),
});

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

export const drawText = (
  role: TextRole,
  text: string,
  x: number,
  y: number,
  anchor: TextShape['anchor'] = 'start',
): TextShape => ({ kind: 'text', role, anchor, x: roundCoordinate(x), y: roundCoordinate(y), text });

export const drawPoint = (data: PointData, ...shapes: MarkShape[]): PointShape => ({ kind: 'point', data, shapes });
