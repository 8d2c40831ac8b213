// The years of a picture → a strip of cells: held filled, not held outlined, the one spoken of vermilion.
import { colours, drawRect, type Faces, left, right, round } from './face.ts';
import { fitText } from './fit-text.ts';
import type { PictureContent, PictureYear } from './picture-content.ts';

const gap = 6;
const stripWidth = 760;
const widestCell = 84;

function drawBox({ held, current }: PictureYear, x: number, cell: number): string {
  if (held) return drawRect(x, 520, cell, 24, current ? colours.accent : colours.ink);
  const dash = `fill="none" stroke="${colours.muted}" stroke-width="1.5" stroke-dasharray="4 4"`;
  return `<rect x="${round(x + 0.75)}" y="520.75" width="${round(cell - 1.5)}" height="22.5" ${dash}/>`;
}

function drawYear(year: PictureYear, { regular }: Faces, x: number, cell: number): string {
  const label = String(year.year);
  const size = Math.min(20, cell / regular.measure(label, 1) / 1.15);
  const at = { x: x + (cell - regular.measure(label, size)) / 2, y: 570, size, fill: colours.muted };
  return drawBox(year, x, cell) + regular.outline(label, at);
}

export function drawStrip({ language, years, caption }: PictureContent, faces: Faces): string {
  const cell = Math.min(widestCell, (stripWidth - gap * (years.length - 1)) / Math.max(1, years.length));
  const strip = years.map((year, index) => drawYear(year, faces, left + index * (cell + gap), cell));
  const start = left + years.length * (cell + gap) + 24;
  const room = { width: right - start, sizes: [24, 22, 20, 18, 16], mostLines: 1 };
  const { size, lines } = fitText(caption, language, faces.regular.measure, room);
  const at = { x: start, y: 532 + size * 0.36, size, fill: colours.muted };
  return strip.join('') + faces.regular.outline(lines[0] ?? '', at);
}
