// A scene → its texts with their boxes, and all rectangles and marks.
import { type Box, boxOfText } from '../../src/charts/measure-text.ts';
import { listMarks, type MarkShape, type PointShape, type Scene } from '../../src/charts/scene.ts';

export const listPoints = (scene: Scene): PointShape[] => scene.shapes.filter((shape) => shape.kind === 'point');

export const listShapes = (scene: Scene): MarkShape[] => listMarks(scene.shapes);

export const listTexts = (scene: Scene): { text: string; box: Box }[] =>
  listShapes(scene).flatMap((shape) => (shape.kind === 'text' ? [{ text: shape.text, box: boxOfText(shape) }] : []));

/** Pairs of texts that overlap. */
export function findCollisions(scene: Scene): string[] {
  const texts = listTexts(scene);
  return texts.flatMap(({ text, box: a }, index) =>
    texts
      .slice(index + 1)
      .filter(
        ({ box: b }) =>
          a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01,
      )
      .map((other) => `${text} × ${other.text}`),
  );
}

/** What reaches out of the drawing by more than a hair. */
export function findOutside(scene: Scene): string[] {
  const isOut = ({ left, top, right, bottom }: Box) =>
    left < -0.5 || top < -0.5 || right > scene.width + 0.5 || bottom > scene.height + 0.5;
  return listShapes(scene).flatMap((shape) => {
    if (shape.kind === 'text') return isOut(boxOfText(shape)) ? [`text ${shape.text}`] : [];
    if (shape.kind === 'path') {
      const box = { left: shape.x, right: shape.x, top: shape.y, bottom: shape.y };
      return isOut(box) ? [`path ${shape.className}`] : [];
    }
    const box =
      shape.kind === 'rect'
        ? { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height }
        : {
            left: Math.min(shape.x1, shape.x2),
            right: Math.max(shape.x1, shape.x2),
            top: Math.min(shape.y1, shape.y2),
            bottom: Math.max(shape.y1, shape.y2),
          };
    return isOut(box) ? [`${shape.kind} ${shape.className}`] : [];
  });
}
