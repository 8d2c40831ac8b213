// The drawing operators of a page → its glyphs with how each is painted, and what is filled or drawn before and after them.
import { type Box, enclose, heightOf, type Matrix, multiply, toMatrix, transform, widthOf } from './geometry.ts';
import { isNumbers, listOf, type OperatorCodes, type Operators, type Point, readSubpaths } from './list-rules.ts';

/** How the glyphs of one operator are painted. */
export interface TextInk {
  /** Place among the operators: what comes later is painted over it. */
  order: number;
  /** As `#1f3864`; undefined for a pattern. */
  colour: string | undefined;
  alpha: number;
  /** Painted by no rule of the format: an invisible mode, or a layer that is switched off. */
  isUnpainted: boolean;
  /** What is painted outside of it is cut off. */
  clip: Box;
  /** Where its baseline lies, across the direction of writing, in points. */
  level: number;
  /** Font size in points. */
  size: number;
}

export interface Glyph {
  text: string;
  ink: TextInk;
}

/** An area that is filled. */
export interface Fill {
  box: Box;
  order: number;
  /** Undefined where one colour does not say it: patterns, shades. */
  colour: string | undefined;
  /** Whether nothing shows through, and all of the box is covered. */
  isOpaque: boolean;
  isRectangle: boolean;
}

export interface Inks {
  glyphs: Glyph[];
  fills: Fill[];
  /** Drawings that are neither ruling lines nor rectangles: slanted lines, curves, letters made of outlines. */
  shapes: Box[];
  /** Annotations by id that paint anything. */
  annotations: Set<string>;
}

interface State {
  matrix: Matrix;
  clip: Box;
  fill: string | undefined;
  stroke: string | undefined;
  alpha: number;
  groupAlpha: number;
  isBlended: boolean;
  /** Whether a mask decides what of it is seen. */
  isMasked: boolean;
  lineWidth: number;
  mode: number;
  font: number;
  rise: number;
  leading: number;
}

interface Walk {
  codes: OperatorCodes;
  state: State;
  stack: State[];
  /** Of the line that is being written, and of its start. */
  text: Matrix;
  /** Whether each marked part around the place is shown. */
  layers: boolean[];
  annotation: string | undefined;
  isClipping: boolean;
  order: number;
  inks: Inks;
  isShownLayer: (layer: unknown) => boolean;
}

const stackLimit = 500;
const fillLimit = 20_000;
/** Thinner shapes are lines. */
const thickness = 3.6;
const opaque = 0.95;
/** What a mask leaves of a text is not looked at: it may be seen or not. */
const masked = 0.2;
/** Modes of text that neither fill nor stroke; 4 to 7 clip as well. */
const unpainted = 3;
const strokes = 1;

const numberAt = (args: unknown, index: number): number => Number(listOf(args)[index] ?? 0);

function pairWith(box: Box, other: Box): Box {
  return {
    left: Math.max(box.left, other.left),
    top: Math.max(box.top, other.top),
    right: Math.min(box.right, other.right),
    bottom: Math.min(box.bottom, other.bottom),
  };
}

const boxOf = (points: readonly Point[]): Box =>
  enclose(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));

/** Each step goes along one of the two directions. */
const isUpright = (path: readonly Point[]): boolean =>
  path.every(([x, y], index) => {
    const [beforeX, beforeY] = path[index - 1] ?? [x, y];
    return Math.min(Math.abs(x - beforeX), Math.abs(y - beforeY)) < 0.6;
  });

function isShown({ layers, isClipping }: Walk): boolean {
  return !isClipping && layers.every(Boolean);
}

function drawPath(walk: Walk, args: unknown): void {
  const { codes, state, inks } = walk;
  const [painted, data] = listOf(args);
  const paths = listOf(data).flatMap((part) => (isNumbers(part) ? readSubpaths(part, state.matrix) : []));
  const points = paths.flat().filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const isPainted = painted !== codes.endPath;
  if (isPainted && walk.layers.every(Boolean) && points.length > 1) paint(walk, painted, paths);
  if (walk.isClipping && points.length > 0) state.clip = pairWith(state.clip, boxOf(points));
  walk.isClipping = false;
  if (isPainted && walk.annotation !== undefined) inks.annotations.add(walk.annotation);
}

function paint({ codes, state, inks, order, annotation }: Walk, painted: unknown, paths: readonly Point[][]): void {
  const fills = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  const isFill = fills.some((name) => codes[name] === painted);
  const strokes = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  const isStroke = strokes.some((name) => codes[name] === painted);
  const strokeWidth = state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1]);
  const alpha = state.alpha * state.groupAlpha;
  if (annotation !== undefined || alpha < 0.05 || inks.fills.length + inks.shapes.length > fillLimit) return;
  for (const path of paths) {
    if (path.length < 2) continue;
    const whole = boxOf(path);
    const box = pairWith(whole, state.clip);
    if (!(widthOf(box) >= 0 && heightOf(box) >= 0)) continue;
    const isRectangle = isUpright(path);
    const isThin = widthOf(box) <= thickness || heightOf(box) <= thickness;
    if (isFill && !isThin) {
      const isOpaque = isRectangle && alpha >= opaque && !state.isBlended;
      inks.fills.push({ box, order, colour: state.fill, isOpaque, isRectangle });
    }
    if (isStroke && strokeWidth > thickness)
      inks.fills.push(...listThickStrokes(path, strokeWidth, state, order, alpha));
    if (!isRectangle) inks.shapes.push(box);
  }
}

/** A line as thick as letters are high hides what it is drawn over. */
function listThickStrokes(
  path: readonly Point[],
  width: number,
  { clip, stroke, isBlended }: State,
  order: number,
  alpha: number,
): Fill[] {
  return path.slice(1).flatMap((point, index): Fill[] => {
    const { left, top, right, bottom } = boxOf([path[index] ?? point, point]);
    const [across, down] = [right - left < 1, bottom - top < 1];
    if (across === down) return [];
    const box = across
      ? { left: left - width / 2, top, right: right + width / 2, bottom }
      : { left, top: top - width / 2, right, bottom: bottom + width / 2 };
    return [
      { box: pairWith(box, clip), order, colour: stroke, isOpaque: alpha >= opaque && !isBlended, isRectangle: true },
    ];
  });
}

/** Gradients and pictures fill an area with more than one colour. */
function fillUnknown(walk: Walk, box: Box): void {
  if (walk.inks.fills.length > fillLimit || !isShown(walk) || walk.annotation !== undefined) return;
  walk.inks.fills.push({ box, order: walk.order, colour: undefined, isOpaque: false, isRectangle: true });
}

function showText(walk: Walk, args: unknown): void {
  const { state, inks, annotation } = walk;
  const [glyphs] = listOf(args);
  if (annotation !== undefined) {
    if (state.mode !== unpainted) inks.annotations.add(annotation);
    return;
  }
  const matrix = multiply(state.matrix, walk.text);
  const length = Math.hypot(matrix[0], matrix[1]) || 1;
  const [x, y] = transform(matrix, 0, state.rise);
  const painted = state.mode % 4;
  const ink: TextInk = {
    order: walk.order,
    colour: painted === strokes ? state.stroke : state.fill,
    alpha: Math.min(state.alpha * state.groupAlpha, state.isMasked ? masked : 1),
    isUnpainted: painted === unpainted || !walk.layers.every(Boolean),
    clip: state.clip,
    level: (y * matrix[0] - x * matrix[1]) / length,
    size: Math.abs(state.font) * Math.hypot(matrix[2], matrix[3]),
  };
  for (const glyph of listOf(glyphs)) {
    const text = glyph !== null && typeof glyph === 'object' && 'unicode' in glyph ? String(glyph.unicode) : '';
    if (text.trim() !== '') inks.glyphs.push({ text, ink });
  }
}

function save(walk: Walk): void {
  if (walk.stack.length < stackLimit) walk.stack.push({ ...walk.state });
}

function restore(walk: Walk): void {
  walk.state = walk.stack.pop() ?? walk.state;
}

function move(walk: Walk, numbers: unknown): void {
  if (isNumbers(numbers) && numbers.length >= 6) walk.state.matrix = multiply(walk.state.matrix, toMatrix(numbers));
}

function moveText(walk: Walk, x: number, y: number): void {
  walk.text = multiply(walk.text, [1, 0, 0, 1, x, y]);
}

function setStates({ state }: Walk, args: unknown): void {
  for (const entry of listOf(listOf(args)[0])) {
    const [key, value] = listOf(entry);
    if (key === 'ca') state.alpha = Number(value);
    else if (key === 'BM') state.isBlended = value !== 'source-over' && value !== 'Normal';
    else if (key === 'SMask') state.isMasked = value === true;
    else if (key === 'LW') state.lineWidth = Number(value);
    else if (key === 'Font') state.font = numberAt(value, 1);
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const picture = (walk: Walk): void =>
  fillUnknown(walk, boxOf([transform(walk.state.matrix, 0, 0), transform(walk.state.matrix, 1, 1)]));

type Handle = (walk: Walk, args: unknown) => void;

const startClip: Handle = (walk) => {
  walk.isClipping = true;
};

const handlers: Readonly<Record<string, Handle>> = {
  save,
  restore,
  transform: move,
  paintFormXObjectBegin: (walk, args) => {
    save(walk);
    const [matrix, bounds] = listOf(args);
    move(walk, matrix);
    if (!isNumbers(bounds) || bounds.length < 4) return;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(bounds, Number);
    const corners = [transform(walk.state.matrix, x1, y1), transform(walk.state.matrix, x2, y2)];
    walk.state.clip = pairWith(walk.state.clip, boxOf(corners));
  },
  paintFormXObjectEnd: restore,
  beginGroup: (walk) => {
    save(walk);
    walk.state.groupAlpha *= walk.state.alpha;
    walk.state.alpha = 1;
  },
  endGroup: restore,
  setGState: setStates,
  setFillRGBColor: ({ state }, args) => {
    state.fill = textOf(listOf(args)[0]);
  },
  setStrokeRGBColor: ({ state }, args) => {
    state.stroke = textOf(listOf(args)[0]);
  },
  setFillColorN: ({ state }) => {
    state.fill = undefined;
  },
  setStrokeColorN: ({ state }) => {
    state.stroke = undefined;
  },
  clip: startClip,
  eoClip: startClip,
  constructPath: drawPath,
  shadingFill: (walk) => fillUnknown(walk, walk.state.clip),
  paintImageXObject: picture,
  paintInlineImageXObject: picture,
  paintImageMaskXObject: picture,
  beginText: (walk) => {
    walk.text = [1, 0, 0, 1, 0, 0];
  },
  setTextMatrix: (walk, args) => {
    const numbers = isNumbers(listOf(args)[0]) ? listOf(args)[0] : args;
    if (isNumbers(numbers)) walk.text = toMatrix(numbers);
  },
  moveText: (walk, args) => moveText(walk, numberAt(args, 0), numberAt(args, 1)),
  setLeadingMoveText: (walk, args) => {
    walk.state.leading = numberAt(args, 1);
    moveText(walk, numberAt(args, 0), numberAt(args, 1));
  },
  setLeading: ({ state }, args) => {
    // Lines follow one another downwards.
    state.leading = -numberAt(args, 0);
  },
  nextLine: (walk) => moveText(walk, 0, walk.state.leading),
  setFont: ({ state }, args) => {
    state.font = numberAt(args, 1);
  },
  setLineWidth: ({ state }, args) => {
    state.lineWidth = numberAt(args, 0);
  },
  setTextRise: ({ state }, args) => {
    state.rise = numberAt(args, 0);
  },
  setTextRenderingMode: ({ state }, args) => {
    state.mode = numberAt(args, 0);
  },
  showText,
  beginMarkedContent: ({ layers }) => layers.push(true),
  beginMarkedContentProps: ({ layers, isShownLayer }, args) => {
    const [kind, layer] = listOf(args);
    layers.push(kind !== 'OC' || isShownLayer(layer));
  },
  endMarkedContent: ({ layers }) => layers.pop(),
  beginAnnotation: (walk, args) => {
    walk.annotation = String(listOf(args)[0]);
  },
  endAnnotation: (walk) => {
    walk.annotation = undefined;
  },
};

/** `view` takes the page's own coordinates to points from the top left corner; `page` is what is shown of it. */
export function listInk(
  { fnArray, argsArray }: Operators,
  codes: OperatorCodes,
  { view, page, isShownLayer }: { view: Matrix; page: Box; isShownLayer: (layer: unknown) => boolean },
): Inks {
  const byCode = new Map(Object.entries(handlers).map(([name, handler]) => [codes[name], handler] as const));
  const inks: Inks = { glyphs: [], fills: [], shapes: [], annotations: new Set() };
  const state: State = {
    matrix: view,
    clip: page,
    fill: '#000000',
    stroke: '#000000',
    alpha: 1,
    groupAlpha: 1,
    isBlended: false,
    isMasked: false,
    lineWidth: 1,
    mode: 0,
    font: 1,
    rise: 0,
    leading: 0,
  };
  const walk: Walk = {
    codes,
    state,
    stack: [],
    text: [1, 0, 0, 1, 0, 0],
    layers: [],
    annotation: undefined,
    isClipping: false,
    order: 0,
    inks,
    isShownLayer,
  };
  fnArray.forEach((code, index) => {
    walk.order = index;
    byCode.get(code)?.(walk, argsArray[index]);
  });
  return inks;
}
