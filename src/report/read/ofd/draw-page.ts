// A page of an OFD document → what an engine for PDF would list of it: its text, its drawing operators, its annotations.
import type { DrawnPage } from '../pdf/drawn-page.ts';
import { identity, type Matrix, multiply, transform } from '../pdf/geometry.ts';
import type { OperatorCodes } from '../pdf/list-rulings.ts';
import type { TextItem } from '../pdf/place-text.ts';
import { Refusal } from '../refusal.ts';
import { findChild, listChildren, type PartElement } from '../xml/xml-element.ts';
import { type OfdBox, type OfdPage, type OfdResources, readBox, readNumbers } from './open-ofd.ts';
import { placeGlyphs, writePath } from './place-objects.ts';

const names = [
  'save',
  'restore',
  'transform',
  'clip',
  'constructPath',
  'endPath',
  'fill',
  'stroke',
  'fillStroke',
  'setGState',
  'setFillRGBColor',
  'setStrokeRGBColor',
  'setFillColorN',
  'setStrokeColorN',
  'beginText',
  'setTextMatrix',
  'setFont',
  'setTextRenderingMode',
  'showText',
  'beginAnnotation',
  'endAnnotation',
] as const;
type OperatorName = (typeof names)[number];

/** Numbers of our own: operators are asked for by name. */
export const ofdOperators: OperatorCodes = Object.fromEntries(names.map((name, index) => [name, index + 1]));

/** What is said of an object by itself, its layer and the parameters that they refer to. */
type Style = ReadonlyMap<string, PartElement | string>;

interface Drawing {
  resources: OfdResources;
  fnArray: number[];
  argsArray: unknown[];
  items: TextItem[];
  /** Whether what is drawn now is part of the page's text. */
  isContent: boolean;
  objects: number;
}

/** Some ten times the objects of the densest page met. */
const mostObjects = 50_000;
/** Units that are drawn within units. */
const deepest = 12;
const pointsPerMillimetre = 72 / 25.4;

export function drawPage({ box, layers, annotations }: OfdPage, number: number, resources: OfdResources): DrawnPage {
  const drawing: Drawing = { resources, fnArray: [], argsArray: [], items: [], isContent: true, objects: 0 };
  for (const layer of layers)
    drawBlock(drawing, layer, { matrix: identity, style: readStyle(drawing, layer), depth: 0 });
  drawing.isContent = false;
  annotations.forEach(({ appearance, box: place }, index) => {
    write(drawing, 'beginAnnotation', `a${index}`);
    if (appearance)
      drawBlock(drawing, appearance, { matrix: [1, 0, 0, 1, place[0], place[1]], style: new Map(), depth: 0 });
    // Also one whose picture is kept elsewhere shows something.
    write(drawing, 'constructPath', code('fill'), [frame(place)]);
    write(drawing, 'endAnnotation');
  });
  const [x, y, width, height] = box;
  return {
    pageNumber: number,
    rotate: 0,
    getViewport: ({ rotation = 0 }) => turnView({ x, y, width, height }, rotation),
    getTextContent: async () => ({ items: drawing.items }),
    getOperatorList: async () => ({ fnArray: drawing.fnArray, argsArray: drawing.argsArray }),
    getAnnotations: async () =>
      annotations.map(({ type, box: [left, top, wide, high] }, index) => ({
        id: `a${index}`,
        subtype: type === 'Watermark' ? 'Highlight' : type,
        rect: [left, top, left + wide, top + high],
      })),
    cleanup: () => undefined,
  };
}

interface Sheet {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Millimetres of the page → points of the page as it is turned. */
function turnView({ x, y, width, height }: Sheet, rotation: number): ReturnType<DrawnPage['getViewport']> {
  const turned: Readonly<Record<number, Matrix>> = {
    0: [1, 0, 0, 1, -x, -y],
    90: [0, 1, -1, 0, height + y, -x],
    180: [-1, 0, 0, -1, width + x, height + y],
    270: [0, -1, 1, 0, -y, width + x],
  };
  const matrix = (turned[rotation] ?? turned[0] ?? identity).map((value) => value * pointsPerMillimetre);
  const [across, down] = rotation % 180 === 0 ? [width, height] : [height, width];
  return { transform: matrix, width: across * pointsPerMillimetre, height: down * pointsPerMillimetre };
}

const code = (name: OperatorName): number => ofdOperators[name] ?? 0;

function write({ fnArray, argsArray }: Drawing, name: OperatorName, ...args: unknown[]): void {
  fnArray.push(code(name));
  argsArray.push(args);
}

const frame = ([x, y, width, height]: OfdBox): number[] => [
  ...[0, x, y],
  ...[1, x + width, y],
  ...[1, x + width, y + height],
  ...[1, x, y + height],
  4,
];

/** Where a block stands, and what holds for what is in it. */
interface Around {
  matrix: Matrix;
  style: Style;
  depth: number;
}

function drawBlock(drawing: Drawing, block: PartElement, around: Around): void {
  for (const object of block.children) {
    if (typeof object === 'string' || object.attributes.Visible === 'false') continue;
    drawing.objects += 1;
    if (drawing.objects > mostObjects || around.depth > deepest) throw new Refusal('oversized');
    handlers[object.name]?.(drawing, object, around);
  }
}

type Draw = (drawing: Drawing, object: PartElement, around: Around) => void;

const handlers: Readonly<Record<string, Draw>> = {
  PageBlock: (drawing, block, around) => drawBlock(drawing, block, { ...around, depth: around.depth + 1 }),
  TextObject: (drawing, object, around) => drawObject(drawing, object, around, drawText),
  PathObject: (drawing, object, around) => drawObject(drawing, object, around, drawPath),
  ImageObject: (drawing, object, around) => drawObject(drawing, object, around, drawPicture),
  CompositeObject: (drawing, object, around) => {
    const unit = findChild(drawing.resources.composites.get(object.attributes.ResourceID ?? ''), 'Content');
    if (unit) drawBlock(drawing, unit, { ...around, matrix: placeObject(object, around), depth: around.depth + 1 });
  },
};

function placeObject({ attributes }: PartElement, { matrix }: Around): Matrix {
  const [x, y] = readBox(attributes.Boundary) ?? [0, 0];
  const numbers = readNumbers(attributes.CTM ?? '');
  const own: Matrix = numbers.length === 6 ? (numbers as unknown as Matrix) : identity;
  return multiply(matrix, multiply([1, 0, 0, 1, x, y], own));
}

type DrawPlaced = (drawing: Drawing, object: PartElement, matrix: Matrix, style: Style) => void;

function drawObject(drawing: Drawing, object: PartElement, around: Around, draw: DrawPlaced): void {
  const style = new Map([...around.style, ...readStyle(drawing, object)]);
  const matrix = placeObject(object, around);
  write(drawing, 'save');
  for (const clip of listChildren(findChild(object, 'Clips'), 'Clip')) cutOff(drawing, clip, matrix);
  cutAtBoundary(drawing, object, around.matrix);
  setColours(drawing, object, style);
  draw(drawing, object, matrix, style);
  write(drawing, 'restore');
}

const styled = ['LineWidth', 'FillColor', 'StrokeColor'] as const;

/** Parameters may refer to others that they change. */
function readStyle({ resources }: Drawing, element: PartElement): Style {
  const style = new Map<string, PartElement | string>();
  let next: PartElement | undefined = element;
  for (let steps = 0; next && steps < deepest; steps += 1) {
    for (const name of styled) {
      const value: PartElement | string | undefined = findChild(next, name) ?? next.attributes[name];
      if (value !== undefined && !style.has(name)) style.set(name, value);
    }
    const { DrawParam, Relative } = next.attributes;
    next = resources.drawParams.get(DrawParam ?? Relative ?? '');
  }
  return style;
}

/** Letters reach a little over what their programs say of them. */
const reach = 0.5;

/** What reaches beyond its boundary is not shown. */
function cutAtBoundary(drawing: Drawing, { name, attributes }: PartElement, matrix: Matrix): void {
  const box = readBox(attributes.Boundary);
  if (name !== 'TextObject' || !box || !(box[2] > 0 && box[3] > 0)) return;
  const slack = reach * (Number(attributes.Size) || 0) + 0.5;
  const wide: OfdBox = [box[0] - slack, box[1] - slack, box[2] + 2 * slack, box[3] + 2 * slack];
  write(drawing, 'clip');
  write(drawing, 'constructPath', code('endPath'), [mapPath(frame(wide), matrix)]);
}

function cutOff(drawing: Drawing, clip: PartElement, matrix: Matrix): void {
  const paths = listChildren(clip, 'Area').flatMap((area) => {
    const around = { matrix: placeObject(area, { matrix, style: new Map(), depth: 0 }), style: new Map(), depth: 0 };
    return listChildren(area, 'Path').map((path) => mapPath(writePath(path), placeObject(path, around)));
  });
  if (paths.length === 0) return;
  write(drawing, 'clip');
  write(drawing, 'constructPath', code('endPath'), paths);
}

const operands = [2, 2, 6, 4, 0];

function mapPath(path: readonly number[], matrix: Matrix): number[] {
  const mapped: number[] = [];
  for (let at = 0; at < path.length; ) {
    const kind = path[at] ?? 4;
    mapped.push(kind);
    for (let operand = 0; operand < (operands[kind] ?? 0); operand += 2)
      mapped.push(...transform(matrix, path[at + operand + 1] ?? 0, path[at + operand + 2] ?? 0));
    at += 1 + (operands[kind] ?? 0);
  }
  return mapped;
}

const black = '#000000';
const hex = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');

/** Undefined for a pattern, a gradient, or a colour of a kind that is not known. */
function readColour({ resources }: Drawing, colour: PartElement | string | undefined): string | undefined {
  if (typeof colour !== 'object') return black;
  if (colour.children.some((child) => typeof child !== 'string')) return undefined;
  const { Value: value, ColorSpace: space } = colour.attributes;
  if (value === undefined) return colour.attributes.Index === undefined ? black : undefined;
  const channels = value
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('#') ? Number.parseInt(word.slice(1), 16) : Number(word)));
  if (channels.some(Number.isNaN)) return undefined;
  const kind = resources.colourSpaces.get(space ?? '');
  const [one = 0, two = 0, three = 0, four = 0] = channels;
  if (channels.length === 1 && kind !== 'RGB') return `#${hex(one).repeat(3)}`;
  if (channels.length === 4 && kind !== 'RGB')
    return `#${[one, two, three].map((share) => hex(((255 - share) * (255 - four)) / 255)).join('')}`;
  return channels.length === 3 ? `#${hex(one)}${hex(two)}${hex(three)}` : undefined;
}

const shareOf = (alpha: string | undefined): number => {
  const value = Number(alpha ?? 255);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value / 255)) : 1;
};

const alphaOf = (colour: PartElement | string | undefined): number =>
  typeof colour === 'object' ? shareOf(colour.attributes.Alpha) : 1;

function setColours(drawing: Drawing, { name, attributes }: PartElement, style: Style): void {
  const [fill, stroke] = [style.get('FillColor'), style.get('StrokeColor')];
  const isStroked = attributes.Fill === 'false' || (name === 'PathObject' && attributes.Fill !== 'true');
  const alpha = shareOf(attributes.Alpha) * alphaOf(isStroked ? stroke : fill);
  write(drawing, 'setGState', [
    ['ca', alpha],
    ['LW', Number(style.get('LineWidth') ?? 0.353)],
  ]);
  const [filled, stroked] = [readColour(drawing, fill), readColour(drawing, stroke)];
  if (filled === undefined) write(drawing, 'setFillColorN');
  else write(drawing, 'setFillRGBColor', filled);
  if (stroked === undefined) write(drawing, 'setStrokeColorN');
  else write(drawing, 'setStrokeRGBColor', stroked);
}

function drawPath(drawing: Drawing, object: PartElement, matrix: Matrix): void {
  const { Fill, Stroke } = object.attributes;
  const [fills, strokes] = [Fill === 'true', Stroke !== 'false'];
  if (!fills && !strokes) return;
  const painted = fills && strokes ? 'fillStroke' : fills ? 'fill' : 'stroke';
  write(drawing, 'constructPath', code(painted), [mapPath(writePath(object), matrix)]);
}

/** The engine for PDF leaves a picture out, too, and the place that was made for it. */
function drawPicture(drawing: Drawing, { attributes }: PartElement, matrix: Matrix): void {
  if (drawing.resources.seeThrough.has(attributes.ResourceID ?? '')) return;
  write(drawing, 'save');
  drawing.fnArray.push(code('transform'));
  drawing.argsArray.push(matrix);
  write(drawing, 'restore');
}

const turns: Readonly<Record<string, Matrix>> = {
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
};
/** Letters stand upright where y grows downwards. */
const upright: Matrix = [1, 0, 0, -1, 0, 0];

/** Filled, outlined, both, or neither. */
function modeOf({ Fill, Stroke }: PartElement['attributes']): number {
  const [fills, strokes] = [Fill !== 'false', Stroke === 'true'];
  return fills ? (strokes ? 2 : 0) : strokes ? 1 : 3;
}

function drawText(drawing: Drawing, object: PartElement, matrix: Matrix): void {
  const { Font: font = '', Size, HScale, CharDirection } = object.attributes;
  const size = Number(Size);
  if (!(size > 0)) return;
  const scale = Number(HScale ?? 1) || 1;
  const turn = turns[CharDirection ?? ''] ?? identity;
  write(drawing, 'beginText');
  write(drawing, 'setFont', font, size);
  write(drawing, 'setTextRenderingMode', modeOf(object.attributes));
  let start = { x: 0, y: 0 };
  for (const text of listChildren(object, 'TextCode')) {
    const { X, Y } = text.attributes;
    start = { x: X === undefined ? start.x : Number(X), y: Y === undefined ? start.y : Number(Y) };
    for (const run of placeGlyphs(text, { size, scale }, start)) {
      const place = multiply(multiply(matrix, [1, 0, 0, 1, run.x, run.y]), multiply(turn, upright));
      write(drawing, 'setTextMatrix', place);
      write(
        drawing,
        'showText',
        [...run.text].map((unicode) => ({ unicode })),
      );
      if (drawing.isContent) drawing.items.push(writeItem(run.text, run.width, size, place, nameFont(font, run.text)));
    }
  }
}

/** What only the font knows is lost, and the rest of what the font prints is not. */
const nameFont = (font: string, text: string): string => (text.includes('\ufffd') ? `${font}?` : font);

function writeItem(str: string, width: number, size: number, place: Matrix, fontName: string): TextItem {
  const sized = place.map((value, index) => (index < 4 ? value * size : value));
  return { str, dir: 'ltr', transform: sized, width: width * Math.hypot(place[0], place[1]), height: size, fontName };
}
