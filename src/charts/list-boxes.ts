// Shapes → the boxes of their texts.
import { type Box, boxOfText } from './measure-text.ts';
import type { Shape } from './scene.ts';

export const listBoxes = (shapes: readonly Shape[]): Box[] =>
  shapes.flatMap((shape) => {
    if (shape.kind === 'point') return listBoxes(shape.shapes);
    return shape.kind === 'text' ? [boxOfText(shape)] : [];
  });
