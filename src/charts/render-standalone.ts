// A scene and where it comes from → an SVG that explains itself: title, source, date, address and styles inside.
import { translate } from '../i18n/translate.ts';
import { drawLine, drawRectangle, drawText } from './draw.ts';
import { measureText } from './measure-text.ts';
import type { Theme } from './palette.ts';
import { escapeMarkup, renderShapes } from './render-scene.ts';
import { roundCoordinate } from './round.ts';
import type { MarkShape, Scene, Shape, TextShape } from './scene.ts';
import { writeStyle } from './standalone-style.ts';
import { type TextRole, textSizes } from './text-sizes.ts';
import { wrapText } from './wrap-text.ts';

export interface Standalone {
  /** What is left out is the scene's own. */
  title?: string;
  subtitle?: string;
  /** Which reports the numbers are from. */
  sourceLine: string;
  /** ISO date of the drawing. */
  date: string;
  /** The page that it is from. */
  url: string;
  theme: Theme;
}

const margin = 16;

interface Lines {
  shapes: TextShape[];
  bottom: number;
}

function setLines(role: TextRole, text: string, top: number, width: number): Lines {
  const size = textSizes[role];
  const height = Math.round(size * 1.35);
  const lines = wrapText(text, width, size);
  return {
    shapes: lines.map((line, index) => drawText(role, line, margin, top + index * height + size)),
    bottom: top + lines.length * height,
  };
}

/** An address may be broken anywhere, but is never cut. */
function setAddress(url: string, top: number, width: number): Lines {
  const lines: string[] = [];
  for (const char of url) {
    const last = lines.at(-1);
    if (last !== undefined && measureText(last + char, textSizes.note) <= width) lines[lines.length - 1] = last + char;
    else lines.push(char);
  }
  return {
    shapes: lines.map((line, index) => drawText('note', line, margin, top + index * 15 + 11)),
    bottom: top + lines.length * 15,
  };
}

/** Marks without what only a pointer needs. */
const listMarks = (shapes: readonly Shape[]): MarkShape[] =>
  shapes
    .flatMap((shape) => (shape.kind === 'point' ? shape.shapes : [shape]))
    .filter((shape) => shape.kind === 'text' || shape.className !== 'hit');

export function renderStandaloneSvg(scene: Scene, given: Standalone): string {
  const { language, id } = scene;
  const { title = scene.title, subtitle = scene.subtitle, sourceLine, date, url, theme } = given;
  const inner = Math.max(scene.width, 300);
  const width = inner + 2 * margin;
  const head = setLines('title', title, margin, inner);
  const sub = setLines('subtitle', subtitle, head.bottom + 3, inner);
  const top = sub.bottom + 12;
  const foot = top + scene.height + 8;
  const source = setLines('note', translate(language, 'charts.source', { source: sourceLine }), foot + 8, inner);
  const drawn = setLines('note', translate(language, 'charts.exportDate', { date }), source.bottom, inner);
  const address = setAddress(url, drawn.bottom, inner);
  const height = roundCoordinate(address.bottom + margin);
  const around = [...head.shapes, ...sub.shapes, drawLine('footline', margin, foot, width - margin, foot)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${escapeMarkup(id)}-title ${escapeMarkup(id)}-desc" lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<title id="${escapeMarkup(id)}-title">${escapeMarkup(title)}</title>
<desc id="${escapeMarkup(id)}-desc">${escapeMarkup(scene.desc)}</desc>
${writeStyle(theme)}
${renderShapes([drawRectangle('paper', 0, 0, width, height), ...around, ...source.shapes, ...drawn.shapes, ...address.shapes])}<g transform="translate(${margin},${roundCoordinate(top)})">
${renderShapes(listMarks(scene.shapes))}</g>
</svg>
`;
}
