// A scene that stands beside its table → SVG without what the table says, and without what a script can add.
import { factsOf } from '../i18n/translate.ts';
import { escapeMarkup, writeAttribute } from './markup.ts';
import { nameSize } from './render-scene.ts';
import type { LineShape, MarkShape, PointShape, Scene, Shape, TextShape } from './scene.ts';

/** Points that the table says in the same words, `series year` → the words. */
export type ToldPoints = ReadonlyMap<string, string>;

/** By which a point is found in the table. */
export const keyOfPoint = (series: string, year: string | number): string => `${series} ${year}`;

/** Paths that marks share: each is written once. */
type SharedPaths = ReadonlyMap<string, string>;

const markShapes = (shape: Shape): readonly MarkShape[] => (shape.kind === 'point' ? shape.shapes : [shape]);

function sharePaths({ id, shapes }: Scene): SharedPaths {
  const paths = shapes
    .flatMap(markShapes)
    .flatMap((shape) => (shape.kind === 'path' && isPlaced(shape) ? [shape.d] : []));
  const counts = Map.groupBy(paths, (d) => d);
  const shared = [...counts].filter(([d, all]) => all.length > 1 && d.length > 24);
  return new Map(shared.map(([d], index) => [d, `${id}-${index + 1}`]));
}

const isPlaced = ({ x, y }: { x: number; y: number }): boolean => x !== 0 || y !== 0;

const element = (name: string, attributes: Readonly<Record<string, string | number | undefined>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : writeAttribute(key, value)))
    .join('')}`;

const renderText = ({ role, anchor, x, y, text, className }: TextShape): string => {
  const name = className ? `chart-${role} ${className}` : `chart-${role}`;
  return `${element('text', { class: name, x, y, 'text-anchor': anchor === 'start' ? undefined : anchor })}>${escapeMarkup(text)}</text>`;
};

function renderMark(shape: MarkShape, shared: SharedPaths): string {
  if (shape.kind === 'text') return renderText(shape);
  if (shape.kind === 'path') {
    const { className, d, x, y } = shape;
    const path = shared.get(d);
    if (path && isPlaced(shape)) return `${element('use', { class: className, href: `#${path}`, x, y })} />`;
    return `${element('path', { class: className, d: isPlaced(shape) ? `M${x},${y}${d}` : d })} />`;
  }
  const { kind, className, ...numbers } = shape;
  return `${element(kind, { class: className, ...numbers })} />`;
}

const isSmall = ({ className = '' }: MarkShape): boolean => /^(?:dot|sign|zero)\b/.test(className);

/** The room around a small mark, which only a pointer needs, is added by script. */
const listSeen = (shapes: readonly MarkShape[]): readonly MarkShape[] =>
  shapes.some(isSmall) ? shapes.filter(({ className }) => className !== 'hit') : shapes;

/** A point that nothing is drawn for is found in the table. */
function renderPoint({ data, shapes }: PointShape, told: ToldPoints, shared: SharedPaths): string {
  const { year = '', series, value, words } = data;
  const isTold = told.get(keyOfPoint(series, year)) === words;
  const seen = listSeen(shapes);
  if (isTold && seen.length === 0) return '';
  const attributes = {
    class: 'point',
    'data-year': year,
    'data-series': series,
    'data-value': value ?? undefined,
    'data-words': isTold ? undefined : words,
  };
  return `${element('g', attributes)}>${seen.map((shape) => renderMark(shape, shared)).join('')}</g>`;
}

/** Pieces of one line that follow each other are one path. */
function joinLines(lines: readonly LineShape[]): string {
  const [first] = lines;
  if (!first) return '';
  const d = lines.map(({ x1, y1, x2, y2 }) => `M${x1},${y1}L${x2},${y2}`).join('');
  return lines.length > 1 ? `${element('path', { class: first.className, d })} />` : renderMark(first, new Map());
}

function renderAll(shapes: readonly Shape[], told: ToldPoints, shared: SharedPaths): string {
  let html = '';
  let lines: LineShape[] = [];
  const flush = (): void => {
    html += joinLines(lines);
    lines = [];
  };
  for (const shape of shapes) {
    if (shape.kind === 'line') {
      if (lines[0] && lines[0].className !== shape.className) flush();
      lines.push(shape);
      continue;
    }
    flush();
    html += shape.kind === 'point' ? renderPoint(shape, told, shared) : renderMark(shape, shared);
  }
  flush();
  return html;
}

/** The `svg` element as it stands in a page of HTML; `description` says where its numbers are. */
export function renderBesideTable(scene: Scene, told: ToldPoints, description: string): string {
  const { id, width, height, title, subtitle, shapes, language } = scene;
  const shared = sharePaths(scene);
  const paths = [...shared].map(([d, name]) => `${element('path', { id: name, d: `M0,0${d}` })} />`).join('');
  const attributes = {
    id,
    class: nameSize(width),
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    lang: factsOf(language).tag,
    'aria-labelledby': `${id}-title ${id}-desc`,
  };
  const heads = `<title id=${id}-title>${escapeMarkup(title)}</title><desc id=${id}-desc>${escapeMarkup(`${subtitle} ${description}`)}</desc>`;
  return `${element('svg', attributes)}>${heads}${paths && `<defs>${paths}</defs>`}${renderAll(shapes, told, shared)}</svg>`;
}
