// The drawing operators of a page → its glyphs with how each is painted, and what is filled or drawn before and after them.
import { type Matrix, multiply, type PageBox, toMatrix, transform } from './geometry.ts';
import type { InkState, Inks, InkWalk, TextInk } from './ink-walk.ts';
import { isNumbers, listOf, type OperatorCodes, type Operators } from './list-rulings.ts';
import { boxOfPath, fillLimit, paintPath, pairWith } from './paint-path.ts';

const stackLimit = 500;
/** What a mask leaves of a text is not looked at: it may be seen or not. */
const masked = 0.2;
/** Modes of text that neither fill nor stroke; 4 to 7 clip as well. */
const unpainted = 3;
const strokes = 1;

const numberAt = (args: unknown, index: number): number => Number(listOf(args)[index] ?? 0);

function isShown({ layers, isClipping }: InkWalk): boolean {
  return !isClipping && layers.every(Boolean);
}

/** Gradients and pictures fill an area with more than one colour; a gradient lets nothing through. */
function fillUnknown(walk: InkWalk, box: PageBox, isGradient = false): void {
  if (walk.inks.fills.length > fillLimit || !isShown(walk) || walk.annotation !== undefined) return;
  const { alpha, groupAlpha, isBlended } = walk.state;
  const isVeil = isGradient && alpha * groupAlpha > 0.5 && !isBlended;
  walk.inks.fills.push({ box, order: walk.order, colour: undefined, isOpaque: false, isRectangle: true, isVeil });
}

function showText(walk: InkWalk, args: unknown): void {
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

function save(walk: InkWalk): void {
  if (walk.stack.length < stackLimit) walk.stack.push({ ...walk.state });
}

function restore(walk: InkWalk): void {
  walk.state = walk.stack.pop() ?? walk.state;
}

function move(walk: InkWalk, numbers: unknown): void {
  if (isNumbers(numbers) && numbers.length >= 6) walk.state.matrix = multiply(walk.state.matrix, toMatrix(numbers));
}

function moveText(walk: InkWalk, x: number, y: number): void {
  walk.text = multiply(walk.text, [1, 0, 0, 1, x, y]);
}

function setStates({ state }: InkWalk, args: unknown): void {
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
const picture = (walk: InkWalk): void =>
  fillUnknown(walk, boxOfPath([transform(walk.state.matrix, 0, 0), transform(walk.state.matrix, 1, 1)]));

type Handle = (walk: InkWalk, args: unknown) => void;

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
    walk.state.clip = pairWith(walk.state.clip, boxOfPath(corners));
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
  constructPath: paintPath,
  shadingFill: (walk) => fillUnknown(walk, walk.state.clip, true),
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
  { view, page, isShownLayer }: { view: Matrix; page: PageBox; isShownLayer: (layer: unknown) => boolean },
): Inks {
  const byCode = new Map(Object.entries(handlers).map(([name, handler]) => [codes[name], handler] as const));
  const inks: Inks = { glyphs: [], fills: [], shapes: [], annotations: new Set() };
  const state: InkState = {
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
  const walk: InkWalk = {
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
