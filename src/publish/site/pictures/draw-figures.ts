// The figures of a picture → columns under hairlines, each a label and a large number.
import { colours, drawRect, type Faces, left, width } from './face.ts';
import { fitText } from './fit-text.ts';
import type { PictureContent, PictureFigure } from './picture-content.ts';

const gap = 40;
const columns = 3;
const room = (width - gap * (columns - 1)) / columns;

function drawFigure(figure: PictureFigure, { language }: PictureContent, { regular, bold }: Faces, x: number): string {
  const face = figure.isNumber ? bold : regular;
  const sizes = figure.isNumber ? [60, 52, 44, 36, 28] : [36, 30, 24, 20];
  const value = fitText(figure.text, language, face.measure, { width: room, sizes, mostLines: 1 });
  const labelRoom = { width: room, sizes: [24, 22, 20, 18, 16], mostLines: 1 };
  const label = fitText(figure.label, language, regular.measure, labelRoom);
  const fill = figure.isNumber ? colours.ink : colours.muted;
  return [
    drawRect(x, 348, room, 1, colours.hairline),
    regular.outline(label.lines[0] ?? '', { x, y: 388, size: label.size, fill: colours.muted }),
    face.outline(value.lines[0] ?? '', { x, y: 454, size: value.size, fill }),
  ].join('');
}

export function drawFigures(content: PictureContent, faces: Faces): string {
  return content.figures
    .slice(0, columns)
    .map((figure, index) => drawFigure(figure, content, faces, left + index * (room + gap)))
    .join('');
}
