// A scene → SVG: one string, the same at build time and in the browser.
import { factsOf } from '../i18n/translate.ts';
import { escapeMarkup } from './markup.ts';
import type { PointData, Scene, Shape, TextShape } from './scene.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

function openTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${typeof value === 'number' ? value : escapeMarkup(value)}"`;
  }
  return tag;
}

function renderText({ role, anchor, x, y, text, className }: TextShape): string {
  const name = className ? `chart-${role} ${className}` : `chart-${role}`;
  const attributes = { class: name, x, y, 'text-anchor': anchor === 'start' ? undefined : anchor };
  return `${openTag('text', attributes)}>${escapeMarkup(text)}</text>`;
}

const pointAttributes = ({ year, series, value, status, words }: PointData): Attributes => ({
  class: 'point',
  tabindex: -1,
  'data-year': year,
  'data-series': series,
  'data-value': value ?? '',
  'data-status': status,
  'data-words': words,
});

function renderShape(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return renderText(shape);
    case 'point':
      return `${openTag('g', pointAttributes(shape.data))}>${shape.shapes.map(renderShape).join('')}</g>`;
    case 'link': {
      const name = shape.href === undefined ? 'g' : 'a';
      const title = `<title>${escapeMarkup(shape.words)}</title>`;
      return `${openTag(name, { href: shape.href })}>${title}${shape.shapes.map(renderShape).join('')}</${name}>`;
    }
    case 'path': {
      const { className, d, x, y } = shape;
      return `${openTag('path', { class: className, d: x || y ? `M${x},${y}${d}` : d })}/>`;
    }
    default: {
      const { kind, className, ...numbers } = shape;
      return `${openTag(kind, { class: className, ...numbers })}/>`;
    }
  }
}

/** One shape a line. */
export const renderShapes = (shapes: readonly Shape[]): string =>
  shapes.map((shape) => `${renderShape(shape)}\n`).join('');

/** Wide drawings may take the whole page, narrow ones stop growing at the width of a column. */
export const nameSize = (width: number): string => (width >= 560 ? 'chart chart-wide' : 'chart chart-narrow');

/** The `svg` element as it stands in a page. */
export function renderScene({ id, width, height, title, subtitle, desc, shapes, language }: Scene): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    id,
    class: nameSize(width),
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    // What an image holds nobody can reach.
    role: shapes.some(({ kind }) => kind === 'link') ? 'group' : 'img',
    lang: factsOf(language).tag,
    'aria-labelledby': `${id}-title ${id}-desc`,
  };
  const heads = `<title id="${escapeMarkup(id)}-title">${escapeMarkup(title)}</title>
<desc id="${escapeMarkup(id)}-desc">${escapeMarkup([subtitle, desc].filter(Boolean).join(' '))}</desc>`;
  return `${openTag('svg', attributes)}>\n${heads}\n${renderShapes(shapes)}</svg>\n`;
}
