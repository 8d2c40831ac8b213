// A scene and where it comes from → an SVG that explains itself: title, source, date, address and styles inside.
import { factsOf, translate } from '../i18n/translate.ts';
import { escapeMarkup } from './markup.ts';
import { measureText, wrapText } from './measure-text.ts';
import { renderShapes } from './render-scene.ts';
import {
  drawLine,
  drawRectangle,
  drawText,
  listMarks,
  type MarkShape,
  roundCoordinate,
  type Scene,
  type Shape,
  type TextRole,
  type TextShape,
  textSizes,
} from './scene.ts';

interface ChartColours {
  paper: string;
  ink: string;
  muted: string;
  hairline: string;
  accent: string;
  /** Six, told apart also by readers with colour blindness; a test simulates it. */
  marks: readonly string[];
  rest: string;
  /** Of tiles, the least first, with the colour of the letters on them. */
  steps: readonly (readonly [tile: string, letters: string])[];
}

/** The colours of charts in both themes; `charts.css` says the same. */
export const palette = {
  light: {
    paper: '#fbfaf6',
    ink: '#1a1814',
    muted: '#635d53',
    hairline: '#d8d3c6',
    accent: '#a5201a',
    marks: ['#264068', '#5d340d', '#337355', '#874cab', '#a58a0a', '#53989d'],
    rest: '#8a857a',
    steps: [
      ['#dde6f0', '#1a1814'],
      ['#b4c8dd', '#1a1814'],
      ['#83a3c7', '#1a1814'],
      ['#4a73a3', '#ffffff'],
      ['#264f7d', '#ffffff'],
    ],
  },
  dark: {
    paper: '#161513',
    ink: '#ece8df',
    muted: '#aba496',
    hairline: '#3b3832',
    accent: '#ff8f7a',
    marks: ['#3c6cc4', '#98652f', '#3db77f', '#c388f0', '#e2dc65', '#7eecf0'],
    rest: '#8d877b',
    steps: [
      ['#202e42', '#ece8df'],
      ['#2d4768', '#ece8df'],
      ['#3f6797', '#ece8df'],
      ['#7099ca', '#161513'],
      ['#aac9ee', '#161513'],
    ],
  },
} as const satisfies Record<string, ChartColours>;

/** Light or dark. */
export type Theme = keyof typeof palette;

const fonts = `"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif`;

/** Roles that are not plain ink of regular weight. */
const textRules = ({ muted, ink }: ChartColours): string[] => [
  ...Object.entries(textSizes).map(([role, size]) => `.chart-${role}{font-size:${size}px;fill:${ink}}`),
  `.chart-tick,.chart-rule,.chart-note,.chart-absent,.chart-subtitle{fill:${muted}}`,
  '.chart-title,.chart-head,.chart-value{font-weight:600}',
];

const markRules = ({ marks, rest, paper }: ChartColours): string[] => [
  ...marks.map((colour, index) => `.mark-${index + 1}{fill:${colour};stroke:${colour}}`),
  `.mark-rest{fill:${rest};stroke:${rest}}`,
  '.swatch{stroke:none}',
  `.bar{stroke:${paper};stroke-width:.75}`,
  `.dot{stroke:${paper};stroke-width:1}`,
  '.stroke{fill:none;stroke-width:1.75;stroke-linejoin:round}',
  '.stroke-dashed{stroke-width:1;stroke-dasharray:3 3}',
  ...marks.flatMap((colour, index) => [
    `.bar.inexact.mark-${index + 1},.bar.small-base.mark-${index + 1}{stroke:${colour}}`,
    `.dot.inexact.mark-${index + 1},.dot.small-base.mark-${index + 1}{stroke:${colour}}`,
  ]),
  `.bar.mark-7,.swatch.mark-7{fill:${paper};stroke:${rest};stroke-width:1.25}`,
  `.bar.inexact.mark-rest{stroke:${rest}}`,
  '.bar.inexact{fill-opacity:.45;stroke-width:1.25;stroke-dasharray:3 2}',
  `.bar.small-base{fill:${paper};stroke-width:1.25}`,
  `.dot.inexact{fill:${paper};stroke-width:1.75}`,
  `.dot.small-base{fill:${paper};stroke-width:1.25}`,
];

const tileRules = ({ steps, paper, ink, muted }: ChartColours): string[] => [
  ...steps.flatMap(([tile, letters], index) => [
    `.step-${index + 1}{fill:${tile};stroke:${muted};stroke-width:.5}`,
    `.on-step-${index + 1}{fill:${letters}}`,
  ]),
  `.tile.plain,.tile.none{fill:${paper};stroke:${muted};stroke-width:.75}`,
  `.tile.few{fill:${paper};stroke:${muted};stroke-width:1;stroke-dasharray:3 2}`,
  `.hatch{fill:none;stroke:${muted};stroke-width:.5}`,
  `.on-paper,.on-none{fill:${ink}}`,
];

const frameRules = ({ ink, muted, hairline, paper, accent }: ChartColours): string[] => [
  `.paper{fill:${paper}}`,
  `.gridline,.footline{stroke:${hairline};stroke-width:1}`,
  `.baseline,.tickmark{stroke:${ink};stroke-width:1}`,
  `.zero,.received{stroke:${ink};stroke-width:2}`,
  '.received.inexact{stroke-dasharray:3 2}',
  `.form-rule{stroke:${muted};stroke-width:1;stroke-dasharray:1 3}`,
  `.sign{fill:none;stroke:${muted};stroke-width:1.25}`,
  `.middle-half{fill:${hairline};fill-opacity:.55}`,
  `.median{stroke:${ink};stroke-width:1.5}`,
  `.strip-line{stroke:${hairline};stroke-width:1}`,
  `.peer-ticks{fill:none;stroke:${muted};stroke-width:1;stroke-opacity:.75}`,
  `path.own{fill:${accent};stroke:${paper}}`,
  `path.own.inexact{fill:${paper};stroke:${accent};stroke-width:2}`,
  `text.own{fill:${accent}}`,
];

/** `charts.css` without variables, for drawings that leave the site. */
export function writeStyle(theme: Theme): string {
  const colours: ChartColours = palette[theme];
  const rules = [
    `text{font-family:${fonts}}`,
    ...textRules(colours),
    ...markRules(colours),
    ...tileRules(colours),
    ...frameRules(colours),
  ];
  return `<style>${rules.join('')}</style>`;
}

/** What such a drawing says of itself. */
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
const listSeen = (shapes: readonly Shape[]): MarkShape[] =>
  listMarks(shapes).filter((shape) => shape.kind === 'text' || shape.className !== 'hit');

/** A drawing with what is said around it: whole sentences, in their language. */
export interface FramedDrawing {
  id: string;
  /** `zh-CN`. */
  tag: string;
  title: string;
  subtitle: string;
  desc: string;
  /** Of the drawing alone. */
  width: number;
  height: number;
  /** SVG. */
  marks: string;
  /** `<style>` elements. */
  style: string;
  /** The line that names the source. */
  source: string;
  /** The line with the day. */
  drawn: string;
  url: string;
}

/** Title and unit above the drawing, its source, day and address below it: a whole file. */
export function frameDrawing(drawing: FramedDrawing): string {
  const { id, tag, title, subtitle, desc, marks, style } = drawing;
  const inner = Math.max(drawing.width, 300);
  const width = inner + 2 * margin;
  const head = setLines('title', title, margin, inner);
  const sub = setLines('subtitle', subtitle, head.bottom + 3, inner);
  const top = sub.bottom + 12;
  const foot = top + drawing.height + 8;
  const source = setLines('note', drawing.source, foot + 8, inner);
  const drawn = setLines('note', drawing.drawn, source.bottom, inner);
  const address = setAddress(drawing.url, drawn.bottom, inner);
  const height = roundCoordinate(address.bottom + margin);
  const around = [...head.shapes, ...sub.shapes, drawLine('footline', margin, foot, width - margin, foot)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${escapeMarkup(id)}-title ${escapeMarkup(id)}-desc" lang="${tag}">
<title id="${escapeMarkup(id)}-title">${escapeMarkup(title)}</title>
<desc id="${escapeMarkup(id)}-desc">${escapeMarkup(desc)}</desc>
${style}
${renderShapes([drawRectangle('paper', 0, 0, width, height), ...around, ...source.shapes, ...drawn.shapes, ...address.shapes])}<g transform="translate(${margin},${roundCoordinate(top)})">
${marks}</g>
</svg>
`;
}

/** The whole file. */
export function renderStandaloneSvg(scene: Scene, given: Standalone): string {
  const { language, id, desc, width, height } = scene;
  const { title = scene.title, subtitle = scene.subtitle, sourceLine, date, url, theme } = given;
  return frameDrawing({
    ...{ id, title, subtitle, desc, width, height, url },
    tag: factsOf(language).tag,
    marks: renderShapes(listSeen(scene.shapes)),
    style: writeStyle(theme),
    source: translate(language, 'charts.source', { source: sourceLine }),
    drawn: translate(language, 'charts.exportDate', { date }),
  });
}
