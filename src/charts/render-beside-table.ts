// A scene that stands beside its table → SVG without what the table says, and without what a script can add.
import { factsOf } from '../i18n/translate.ts';
import { escapeMarkup, writeAttribute } from './markup.ts';
import { nameSize } from './render-scene.ts';
import {
  type LineShape,
  listMarks,
  type MarkShape,
  type PointShape,
  type Scene,
  type Shape,
  type TextShape,
} from './scene.ts';

/** Points that the table says in the same words, `series year` → the words. */
export type ToldPoints = ReadonlyMap<string, string>;

/** By which a point is found in the table. */
export const keyOfPoint = (series: string, year: string | number): string => `${series} ${year}`;

/** Paths that marks share: each is written once. */
type SharedPaths = ReadonlyMap<string, string>;

function sharePaths({ id, shapes }: Scene): SharedPaths {
  const paths = listMarks(shapes).flatMap((shape) => (shape.kind === 'path' && isPlaced(shape) ? [shape.d] : []));
  const counts = Map.groupBy(paths, (d) => d);
  const shared = [...counts].filter(([d, all]) => all.length > 1 && d.length > 24);
  return new Map(shared.map(([d], index) => [d, `${id.replace('chart-', '')}${index + 1}`]));
}

const isPlaced = ({ x, y }: { x: number; y: number }): boolean => x !== 0 || y !== 0;

const element = (name: string, attributes: Readonly<Record<string, string | number | undefined>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : writeAttribute(key, value)))
    .join('')}`;

const nameText = ({ role, className }: TextShape): string =>
  className ? `chart-${role} ${className}` : `chart-${role}`;

const anchorOf = ({ anchor }: TextShape): string | undefined => (anchor === 'start' ? undefined : anchor);

const renderText = (shape: TextShape): string =>
  `${element('text', { class: nameText(shape), x: shape.x, y: shape.y, 'text-anchor': anchorOf(shape) })}>${escapeMarkup(shape.text)}</text>`;

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

/** What points of one run have in common stands on the group around them. */
interface Shared {
  series?: string;
  year?: number;
  /** `mark-1`: its colour goes on to what the group holds. */
  mark?: string;
}

const findMark = ({ className = '' }: MarkShape): string | undefined => /\bmark-\w+/.exec(className)?.[0];

const dropMark = <Mark extends MarkShape>(shape: Mark, mark: string | undefined): Mark =>
  mark === undefined || shape.className === undefined
    ? shape
    : {
        ...shape,
        className: shape.className
          .split(' ')
          .filter((name) => name !== mark)
          .join(' '),
      };

/** A point that nothing is drawn for is found in the table. */
function renderPoint({ data, shapes }: PointShape, { told, paths }: Drawing, shared: Shared): string {
  const { year, series, words } = data;
  const isTold = told.get(keyOfPoint(series, year ?? '')) === words;
  const seen = listSeen(shapes);
  if (isTold && seen.length === 0) return '';
  const attributes = {
    'data-year': shared.year === undefined ? (year ?? '') : undefined,
    'data-series': shared.series === undefined ? series : undefined,
    'data-words': isTold ? undefined : words,
  };
  const marks = seen.map((shape) => renderMark(dropMark(shape, shared.mark), paths));
  return `${element('g', attributes)}>${marks.join('')}</g>`;
}

/** Points that follow each other are mostly of one series, or of one year. */
function shareOf([first, second]: readonly PointShape[]): Shared {
  if (!first || !second) return {};
  const { series, year } = first.data;
  if (series === second.data.series) {
    const mark = first.shapes.map(findMark).find((name) => name !== undefined);
    return { series, ...(mark && { mark }) };
  }
  return year !== undefined && year === second.data.year ? { year } : {};
}

const isOf = ({ data }: PointShape, { series, year }: Shared): boolean =>
  series === undefined ? year !== undefined && data.year === year : data.series === series;

function renderPoints(points: readonly PointShape[], drawing: Drawing): string {
  let html = '';
  for (let start = 0; start < points.length; ) {
    const shared = shareOf(points.slice(start, start + 2));
    const other = points.slice(start + 1).findIndex((point) => !isOf(point, shared));
    const end = other < 0 ? points.length : start + 1 + other;
    const run = points
      .slice(start, end)
      .map((point) => renderPoint(point, drawing, shared))
      .join('');
    const group = { class: shared.mark, 'data-series': shared.series, 'data-year': shared.year };
    html += end - start > 1 && run !== '' ? `${element('g', group)}>${run}</g>` : run;
    start = end;
  }
  return html;
}

/** Pieces of one line that follow each other are one path; what goes on in the same direction is one piece. */
function joinLines(lines: readonly LineShape[]): string {
  const [first, ...others] = lines;
  if (!first) return '';
  if (others.length === 0) return renderMark(first, new Map());
  let d = '';
  let end: LineShape | undefined;
  for (const line of lines) {
    const goesOn = end && line.y1 === line.y2 && end.y1 === line.y1 && end.y2 === line.y1 && end.x2 === line.x1;
    if (end && !goesOn) d += `L${end.x2},${end.y2}`;
    if (!goesOn) d += `M${line.x1},${line.y1}`;
    end = line;
  }
  return `${element('path', { class: first.className, d: `${d}L${end?.x2},${end?.y2}` })} />`;
}

/** Texts of one kind that follow each other say it once. */
function joinTexts(texts: readonly TextShape[]): string {
  const [first] = texts;
  if (!first) return '';
  const inner = texts.map(({ x, y, text }) => `${element('text', { x, y })}>${escapeMarkup(text)}</text>`);
  return `${element('g', { class: nameText(first), 'text-anchor': anchorOf(first) })}>${inner.join('')}</g>`;
}

interface Drawing {
  told: ToldPoints;
  paths: SharedPaths;
}

/** Neighbouring shapes of one kind. */
function groupRuns(shapes: readonly Shape[]): Shape[][] {
  const runs: Shape[][] = [];
  const isAlike = (one: Shape, other: Shape): boolean => {
    if (one.kind === 'line' && other.kind === 'line') return one.className === other.className;
    if (one.kind === 'text' && other.kind === 'text')
      return nameText(one) === nameText(other) && one.anchor === other.anchor;
    return one.kind === 'point' && other.kind === 'point';
  };
  for (const shape of shapes) {
    const last = runs.at(-1);
    if (last?.[0] && isAlike(last[0], shape)) last.push(shape);
    else runs.push([shape]);
  }
  return runs;
}

function renderRun(run: readonly Shape[], drawing: Drawing): string {
  const points = run.filter((shape) => shape.kind === 'point');
  if (points.length > 0) return renderPoints(points, drawing);
  const lines = run.filter((shape) => shape.kind === 'line');
  if (lines.length > 0) return joinLines(lines);
  const texts = run.filter((shape) => shape.kind === 'text');
  if (texts.length > 1) return joinTexts(texts);
  return listMarks(run)
    .map((shape) => renderMark(shape, drawing.paths))
    .join('');
}

/** The `svg` element as it stands in a page of HTML; `description` says where its numbers are. */
export function renderBesideTable(scene: Scene, told: ToldPoints, description: string): string {
  const { id, width, height, title, subtitle, shapes, language } = scene;
  const drawing = { told, paths: sharePaths(scene) };
  const paths = [...drawing.paths].map(([d, name]) => `${element('path', { id: name, d: `M0,0${d}` })} />`).join('');
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
  return `${element('svg', attributes)}>${heads}${paths && `<defs>${paths}</defs>`}${groupRuns(shapes)
    .map((run) => renderRun(run, drawing))
    .join('')}</svg>`;
}

/** A strip among others: its title is its name, and what all strips have in common stands above them; all its texts are centred. */
export function renderStrip({ width, height, title, shapes }: Scene): string {
  const attributes = { class: 'chart chart-narrow strip', viewBox: `0 0 ${width} ${height}`, role: 'img' };
  const marks = listMarks(shapes).map((shape) =>
    renderMark(shape.kind === 'text' ? { ...shape, anchor: 'start' } : shape, new Map()),
  );
  return `${element('svg', attributes)}><title>${escapeMarkup(title)}</title>${marks.join('')}</svg>`;
}
