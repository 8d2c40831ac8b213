// An element's styles and the look of its parent → its own look.
import type { Element } from 'hast';
import { readLength } from '../shown-size.ts';
import { fillVariables, inheritVariables, type Style } from './cascade.ts';
import { inherit, type Look, readColour } from './look.ts';

/** Elements whose look HTML itself gives, before any style. */
const STRUCK = new Set(['del', 's', 'strike']);
const RAISED = new Set(['sup', 'sub']);
const SIZES: Readonly<Record<string, number>> = { small: 5 / 6, big: 1.2 };
/** Here `vertical-align` places lines in a cell, and colour is a design of the whole. */
const TABLE_PARTS = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'col', 'colgroup']);
const IN_LINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'ins',
  'label',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'tt',
  'u',
  'var',
]);
const REFERENCE =
  /(?:^|[^a-z])(?:foot-?notes?|end-?notes?|note-?ref|fn-?ref|fn|ftn|jiaozhu|zhushi|superscript|cite-?ref|reference)(?:[^a-z]|$)/i;
const KEYWORD_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};
const FONT_SIZES = [undefined, 10, 13, 16, 18, 24, 32, 48];
/** Further than this out of a line, type is somewhere else; beyond FAR it is beside the page. */
const ASIDE = 20;
const FAR = 500;
const BLOCKS =
  /^(?:block|flex|inline-flex|grid|inline-grid|table|table-row|table-cell|table-caption|list-item|flow-root|-webkit-box)/;

export function deriveLook(element: Element, declared: Style, parent: Look): Look {
  const look = { ...inherit(parent), variables: inheritVariables(declared, parent.variables) };
  const style = fillVariables(declared, look.variables);
  readTag(element, look);
  readBox(element, style, look, parent);
  if (style.size === 0) return look;
  readType(element, style, look, parent);
  if (!states(style, DISPLACING)) return look;
  if (isOutOfSight(element, style, look)) look.unseen = true;
  if (isMoved(element, style, look)) look.moved = true;
  return look;
}

function readTag({ tagName, properties }: Element, look: Look): void {
  if (STRUCK.has(tagName)) look.struck = true;
  if (RAISED.has(tagName)) look.raised = 'mark';
  look.size *= SIZES[tagName] ?? 1;
  if (tagName === 'font' && properties.size !== undefined) look.size = readFontSize(String(properties.size), look.size);
  const { href, id, className, role, color, bgColor, text, dir } = properties;
  if (tagName === 'a' && typeof href === 'string') {
    look.link = undefined;
    if (/^#./.test(href) || /#_?(?:fn|ftn|note|cite)/i.test(href)) look.isReference = true;
  }
  const isNamed = className !== undefined || id !== undefined || role !== undefined;
  if (isNamed && IN_LINE.has(tagName) && REFERENCE.test([className, id, role].flat().join(' ')))
    look.isReference = true;
  const ink = color ?? (tagName === 'body' ? text : undefined);
  if (typeof ink === 'string') Object.assign(look, { ink: readColour(ink), inkInLine: true });
  if (typeof bgColor === 'string') look.ground = readColour(bgColor);
  if (typeof dir === 'string') look.isLeftward = dir.toLowerCase() === 'rtl';
  if (tagName === 'bdo' && look.isLeftward) look.moved = true;
}

/** The seven sizes of old HTML, or so many steps from the third. */
function readFontSize(size: string, around: number): number {
  const step = Number.parseInt(size, 10);
  const at = /^\s*[+-]/.test(size) ? 3 + step : step;
  return FONT_SIZES[Math.min(Math.max(at, 1), 7)] ?? around;
}

function readBox({ tagName, properties }: Element, style: Style, look: Look, parent: Look): void {
  const display = style.get('display') ?? '';
  const isHidden = properties.hidden !== undefined && properties.hidden !== null && properties.hidden !== false;
  const isClosed =
    tagName === 'dialog' && (properties.open === undefined || properties.open === null || properties.open === false);
  const isGone = display === '' ? isHidden || isClosed : display.startsWith('none');
  const visibility = style.get('visibility');
  if (visibility !== undefined) look.invisible = /^(?:hidden|collapse)/.test(visibility);
  const isCollapsed = visibility === 'collapse' && (tagName === 'tr' || tagName === 'tbody');
  if (parent.box === 'none' || isGone || isCollapsed || /^all/.test(style.get('mso-hide') ?? '')) look.box = 'none';
  else if (!TABLE_PARTS.has(tagName) && isApart(style, display)) look.box = 'apart';
  look.order = Number.parseInt(style.get('order') ?? '0', 10) || 0;
  const isFlex = /(?:flex|grid)/.test(display);
  if (isFlex)
    look.flow = /reverse/.test(`${style.get('flex-direction') ?? ''} ${style.get('flex-flow') ?? ''}`)
      ? 'reverse'
      : 'flex';
}

function isApart(style: Style, display: string): boolean {
  return (
    /^(?:left|right|inline-)/.test(style.get('float') ?? '') ||
    /^(?:absolute|fixed)/.test(style.get('position') ?? '') ||
    BLOCKS.test(display)
  );
}

function readType(element: Element, style: Style, look: Look, parent: Look): void {
  const isPart = TABLE_PARTS.has(element.tagName);
  look.size = readSize(style.get('font-size') ?? sizeOf(style.get('font')), look.size);
  const ink = style.get('-webkit-text-fill-color') ?? style.get('color');
  if (ink !== undefined && !/^(?:inherit|currentcolor)/.test(ink))
    Object.assign(look, { ink: readColour(ink), inkInLine: IN_LINE.has(element.tagName) });
  readGround(style, look, parent);
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (/line-through/.test(decoration)) look.struck = true;
  if (!isPart && !RAISED.has(element.tagName) && states(style, RAISING)) look.raised = readRaise(style, look);
  const direction = style.get('direction');
  if (direction !== undefined) look.isLeftward = direction === 'rtl';
  if (/override/.test(style.get('unicode-bidi') ?? '') && look.isLeftward) look.moved = true;
}

function readGround(style: Style, look: Look, parent: Look): void {
  const background = style.get('background') ?? '';
  const image = style.get('background-image') ?? background;
  if (/url\(|gradient/.test(image)) Object.assign(look, { ground: undefined, isPictured: /url\(/.test(image) });
  const plain =
    style.get('background-color') ??
    background.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g)?.find((word) => readColour(word));
  const colour = plain === undefined ? undefined : readColour(plain);
  if (plain !== undefined && look.ground !== undefined)
    look.ground = colour && colour[3] < 0.5 ? parent.ground : colour;
}

/** The size in the shorthand: `italic bold 0/0 serif`. */
function sizeOf(font: string | undefined): string | undefined {
  return font
    ?.split(/[\s/]+/)
    .find(
      (word) => /^(?:\d|\.\d|(?:x{1,3}-)?(?:small|large)|smaller|larger|medium)/.test(word) && !/^[1-9]00$/.test(word),
    );
}

function readSize(text: string | undefined, around: number): number {
  if (text === undefined) return around;
  const keyword = KEYWORD_SIZES[text];
  if (keyword !== undefined) return keyword;
  if (text === 'smaller') return (around * 5) / 6;
  if (text === 'larger') return around * 1.2;
  return measure(text, around) ?? around;
}

/** Lengths with signs; `em` and `%` of the size around. */
function measure(written: string | undefined, around: number): number | undefined {
  if (written === undefined) return undefined;
  const text = /^calc\(([^()]*)\)$/.exec(written)?.[1]?.trim() ?? written;
  const [, sign = '', number = '', unit = ''] =
    /^([+-]?)(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s?(r?em|ex|ch|%|vw|vh)?$/.exec(text) ?? [];
  const plain = unit === '' ? readLength(text.replace(/^[+-]/, '')) : Number(number) * scaleOf(unit, around);
  if (plain === undefined) return undefined;
  return (number === '' ? text.startsWith('-') : sign === '-') ? -plain : plain;
}

function scaleOf(unit: string, around: number): number {
  if (unit === 'em') return around;
  if (unit === '%') return around / 100;
  if (unit === 'rem') return 16;
  return unit.startsWith('v') ? 12.8 : around / 2;
}

function readRaise(style: Style, look: Look): Look['raised'] {
  const align = style.get('vertical-align');
  const variant = `${style.get('font-variant-position') ?? ''} ${style.get('font-variant') ?? ''} ${style.get('baseline-shift') ?? ''}`;
  if (/\b(?:super|sub)\b/.test(`${align ?? ''} ${variant}`)) return 'mark';
  const offsets = [
    align === undefined ? undefined : measure(align, look.size),
    /^(?:text-)?(?:top|bottom)/.test(align ?? '') ? look.size : undefined,
    style.get('position') === 'relative' ? measure(style.get('top'), look.size) : undefined,
    style.get('position') === 'relative' ? measure(style.get('bottom'), look.size) : undefined,
    measure(style.get('mso-text-raise'), look.size),
    measure(/^translatey?\((?:0(?:px)?,)?([^(),]*)\)$/.exec(style.get('transform') ?? '')?.[1]?.trim(), look.size),
  ];
  const isShifted = offsets.some((offset) => offset !== undefined && Math.abs(offset) >= look.size * 0.15);
  return isShifted && look.raised === 'no' ? 'shifted' : look.raised;
}

/** A scale that nobody can read at. */
function isTiny(scale: string | undefined): boolean {
  return scale !== undefined && Number.parseFloat(scale) * (scale.endsWith('%') ? 0.01 : 1) < 0.1;
}

/** What may take type out of sight or out of its line; most styles say nothing of the kind. */
const DISPLACING =
  /^(?:opacity|content-visibility|filter|zoom|scale|rotate|transform|text-indent|margin-.*|position|clip|clip-path|overflow.*|float|letter-spacing|-webkit-text-security)$/;

/** What may raise or lower type. */
const RAISING =
  /^(?:vertical-align|font-variant|font-variant-position|baseline-shift|position|mso-text-raise|transform)$/;

function states(style: Style, properties: RegExp): boolean {
  for (const property of style.keys()) if (properties.test(property)) return true;
  return false;
}

function isOutOfSight({ tagName }: Element, style: Style, look: Look): boolean {
  const get = (name: string): number | undefined => measure(style.get(name), look.size);
  const opacity = style.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) * (opacity.endsWith('%') ? 0.01 : 1) < 0.1) return true;
  if (
    /^hidden/.test(style.get('content-visibility') ?? '') ||
    /opacity\(\s*(?:0+(?:\.0*)?|\.0+)%?\s*\)/.test(style.get('filter') ?? '')
  )
    return true;
  if (
    isTiny(style.get('zoom')) ||
    isTiny(style.get('scale')) ||
    isTiny(/scale[xy]?\(\s*([\d.]{1,9}%?)\s*[,)]/.exec(style.get('transform') ?? '')?.[1])
  )
    return true;
  if ((get('text-indent') ?? 0) <= -FAR || (get('margin-left') ?? 0) <= -FAR || (get('margin-top') ?? 0) <= -FAR)
    return true;
  if (/translate[xy3d]{0,2}\([^()]*-(?:\d{4,}|[5-9]\d\d)/.test(style.get('transform') ?? '')) return true;
  if (/^(?:absolute|fixed|relative)/.test(style.get('position') ?? '') && isFarAway(get)) return true;
  return isCutOff(tagName, style, get);
}

type Get = (name: string) => number | undefined;

const isFarAway = (get: Get): boolean =>
  ['left', 'top', 'right', 'bottom'].some((side) => (get(side) ?? 0) <= -FAR) || (get('left') ?? 0) >= 4 * FAR;

function isCutOff(tagName: string, style: Style, get: Get): boolean {
  const clip = `${style.get('clip') ?? ''} ${style.get('clip-path') ?? ''}`;
  if (
    /rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|inset\(\s*(?:[5-9]\d|100)%|(?:circle|ellipse)\(\s*0/.test(
      clip,
    )
  )
    return true;
  const overflow = `${style.get('overflow') ?? ''} ${style.get('overflow-x') ?? ''} ${style.get('overflow-y') ?? ''}`;
  if (!/hidden|clip/.test(overflow) || TABLE_PARTS.has(tagName)) return false;
  return ['width', 'height', 'max-width', 'max-height'].some((side) => (get(side) ?? FAR) <= 1);
}

function isMoved({ tagName }: Element, style: Style, look: Look): boolean {
  const get = (name: string): number => measure(style.get(name), look.size) ?? 0;
  const turns = `${style.get('transform') ?? ''} rotate(${style.get('rotate') ?? 0}) scale(${style.get('scale') ?? 1})`;
  if (/(?:rotate|skew)[xyz]?\((?!\s*(?:0(?:deg|rad|turn)?|none)\s*\))|matrix|scale[xy]?\([^()]*-/.test(turns))
    return true;
  if (/^(?:disc|circle|square)/.test(style.get('-webkit-text-security') ?? '')) return true;
  if (/polygon|path|url/.test(style.get('clip-path') ?? '')) return true;
  if (IN_LINE.has(tagName) && (get('margin-left') <= -4 || get('margin-right') <= -4)) return true;
  if (get('letter-spacing') < Math.min(-look.size * 0.3, -1)) return true;
  if (TABLE_PARTS.has(tagName))
    return /^(?:left|right)/.test(style.get('float') ?? '') || /^(?:absolute|fixed)/.test(style.get('position') ?? '');
  if (style.get('position') !== 'relative') return false;
  return ['left', 'right', 'top', 'bottom'].some((side) => Math.abs(get(side)) >= ASIDE);
}
