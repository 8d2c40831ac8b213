// A page as its engine draws it → its text as it is seen, in pieces, with ruling lines, pictures and what stands in for numbers.
import { NO_TEXT } from '../../text/shown-text.ts';
import type { FormWords } from '../form-words.ts';
import { isSmallPicture } from '../shown-size.ts';
import { buildLines, cutLine, isNumeric } from './build-lines.ts';
import type { DrawnPage } from './drawn-page.ts';
import {
  centreX,
  centreY,
  enclose,
  heightOf,
  holdsPoint,
  type Matrix,
  overlap,
  type PageBox,
  toMatrix,
  transform,
  widthOf,
} from './geometry.ts';
import type { Glyph, Inks, TextInk } from './ink-walk.ts';
import { judgePaint, type PageScene } from './judge-ink.ts';
import { listInk } from './list-ink.ts';
import { listPictures, type PaintedBox } from './list-pictures.ts';
import { listRulings, mergeRulings, type OperatorCodes, type Operators } from './list-rulings.ts';
import type { Page, PrintedPiece, RulingLine } from './page.ts';
import { findTurns, isInked, type Paint, placeText, type TextItem } from './place-text.ts';

/** What reading a page needs to know of its document. */
interface DocumentTraits {
  operatorCodes: OperatorCodes;
  /** Whether any picture hides what it is painted over. */
  hasOpaque: boolean;
  isShownLayer: (layer: unknown) => boolean;
  /** Whether to list the drawing operators of a page takes so long that only tables are worth it. */
  isHeavy: boolean;
}

interface PagePaint {
  /** Undefined where nobody looked. */
  paint: Paint | undefined;
  /** Ruling lines as drawn. */
  rulings: RulingLine[];
  pictures: PaintedBox[];
  /** Where something is shown that is no text and no ruling line. */
  objects: PaintedBox[];
}

/** Marks on text, and what opens only when it is asked for. */
const harmless = new Set(['Link', 'Highlight', 'Underline', 'Squiggly', 'Popup', 'Text', 'FileAttachment']);
/** A picture over this share of the page is the page itself, or its paper. */
const pageShare = 0.6;
/** Smaller things cannot be made out. */
const leastSide = 2;
/** Seals of bodies and of those who sign: they stand over text, which shows through them. In points. */
const seal = { least: 80, most: 190, ratio: 1.5 };
/** More curves than this are a drawing or a map. */
const mostShapes = 600;
/** A page whose text is nearly all invisible, over a picture of most of it, is a scan with the text that was recognised on it. */
const recognised = { invisible: 0.9, pictured: 0.4 };

const areaOf = (box: PageBox): number => Math.max(0, widthOf(box)) * Math.max(0, heightOf(box));

function isSeal(box: PageBox): boolean {
  const [shorter, longer] = [widthOf(box), heightOf(box)].sort((a, b) => a - b) as [number, number];
  return shorter >= seal.least && longer <= seal.most && longer <= seal.ratio * shorter;
}

const onTop = (box: PageBox): PaintedBox => ({ ...box, order: Number.POSITIVE_INFINITY });

const isTiny = (box: PageBox): boolean => !(widthOf(box) >= leastSide && heightOf(box) >= leastSide);

/** Text that readers of a scan select and search is read, though only the picture under it is seen. */
function showRecognised({ glyphs }: Inks, pictures: readonly PaintedBox[], page: PageBox): void {
  const invisible = glyphs.filter(({ ink }) => ink.isUnpainted).length;
  const shown = (picture: PaintedBox): number =>
    overlap(picture.left, picture.right, page.left, page.right) *
    overlap(picture.top, picture.bottom, page.top, page.bottom);
  const pictured = pictures.reduce((sum, picture) => sum + shown(picture), 0);
  if (invisible < recognised.invisible * glyphs.length || pictured < recognised.pictured * areaOf(page)) return;
  for (const { ink } of glyphs) ink.isUnpainted = false;
}

async function listAnnotations(page: DrawnPage, painted: ReadonlySet<string>, view: Matrix): Promise<PageBox[]> {
  if (painted.size === 0) return [];
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    if (annotation === null || typeof annotation !== 'object') return [];
    const { id, subtype, rect } = annotation as { id?: unknown; subtype?: unknown; rect?: unknown };
    if (!painted.has(String(id)) || harmless.has(String(subtype)) || !Array.isArray(rect)) return [];
    const [x1, y1, x2, y2] = rect.map(Number);
    const corners = [transform(view, x1 ?? 0, y1 ?? 0), transform(view, x2 ?? 0, y2 ?? 0)];
    return [enclose(corners.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })))];
  });
}

/** The drawing operators and annotations of a page → how its text is painted, what else is painted, and where. */
async function paintPage(
  page: DrawnPage,
  items: readonly TextItem[],
  { view, area }: { view: Matrix; area: PageBox },
  { operatorCodes: codes, hasOpaque, isShownLayer }: DocumentTraits,
): Promise<PagePaint> {
  const operators: Operators = await page.getOperatorList();
  const inks = listInk(operators, codes, { view, page: area, isShownLayer });
  const rulings = listRulings(operators, codes, view);
  const pictures = listPictures(operators, codes, view);
  const annotations = await listAnnotations(page, inks.annotations, view);
  showRecognised(inks, pictures, area);
  const isObject = (box: PageBox): boolean => !isTiny(box) && !isSeal(box) && areaOf(box) < pageShare * areaOf(area);
  const notes = annotations.filter(isObject).map(onTop);
  const over = pictures.filter(isObject);
  const scene: PageScene = {
    fills: inks.fills,
    covers: [...(hasOpaque ? over : []), ...notes],
    rulings,
    isSuspect: inks.glyphs.some(
      ({ ink }) => judgePaint(ink) !== 'shown' || !/^#[0-7].[0-7].[0-7].$/.test(ink.colour ?? ''),
    ),
  };
  const texts = items.filter(isInked).map((item) => item.str);
  return {
    paint: { scene, inks: alignInk(texts, inks.glyphs) },
    rulings,
    pictures,
    objects: [...over, ...notes, ...(inks.shapes.length > mostShapes ? [] : inks.shapes.filter(isObject).map(onTop))],
  };
}

interface Unit {
  unit: string;
  /** Index of the item or glyph, and of the character in it. */
  at: number;
  character: number;
}

/** So many characters in a row are the same on both sides where one has lost some. */
const least = 5;
/** How far ahead they are looked for. */
const reach = 3000;

/** Signs that are written in several ways are compared in one. */
function listUnits(texts: readonly string[]): Unit[] {
  return texts.flatMap((text, at) =>
    [...text].flatMap((letter, character) =>
      letter.trim() === ''
        ? []
        : [...letter.normalize('NFKC').replace(/\s/gu, '')].map((unit) => ({ unit, at, character })),
    ),
  );
}

const join = (units: readonly Unit[], from: number, length: number): string =>
  units
    .slice(from, from + length)
    .map(({ unit }) => unit)
    .join('');

/** By item and character; undefined for spaces and for what is on one side only. */
function alignInk(items: readonly string[], glyphs: readonly Glyph[]): (TextInk | undefined)[][] {
  const wanted = listUnits(items);
  const printed = listUnits(glyphs.map(({ text }) => text));
  const inks: (TextInk | undefined)[][] = items.map(() => []);
  let next = 0;
  wanted.forEach(({ unit, at, character }, index) => {
    if (printed[next]?.unit !== unit) next = findAgain(wanted, index, printed, next);
    if (printed[next]?.unit !== unit) return;
    const own = inks[at];
    if (own) own[character] = glyphs[printed[next]?.at ?? -1]?.ink;
    next += 1;
  });
  return inks;
}

/** The engine leaves out what stands beyond the page. */
function findAgain(wanted: readonly Unit[], index: number, printed: readonly Unit[], next: number): number {
  const key = join(wanted, index, least);
  const found = join(printed, next, reach).indexOf(key);
  if (found < 0) return next;
  // Signs outside the basic plane take two places of a text.
  return next + [...join(printed, next, reach).slice(0, found)].length;
}

/** A page that prints this many lines of several cells, one of so many cells, or this many words of the forms, may hold a table. */
const fewestRows = 2;
const fewestCells = 4;
const fewestLabels = 2;

/** Whether to list the drawing operators of a page of which they may be endless. */
function mayHoldTable(pieces: readonly PrintedPiece[], { countLabels }: FormWords): boolean {
  const lines = buildLines(pieces);
  const cells = lines.map((line) => cutLine(line).length);
  if (cells.filter((count) => count >= 2).length >= fewestRows || Math.max(0, ...cells) >= fewestCells) return true;
  return countLabels(pieces.map((piece) => piece.text).join('')) >= fewestLabels;
}

const inch = 72;
const cssInch = 96;

/** A picture behind text is paper or a watermark. */
const fewestOver = 3;

function mayBeTable(picture: PageBox, pieces: readonly PrintedPiece[]): boolean {
  const toCss = (points: number): number => (points * cssInch) / inch;
  if (isSmallPicture({ width: toCss(widthOf(picture)), height: toCss(heightOf(picture)) })) return false;
  return pieces.filter(({ box }) => holdsPoint(picture, centreX(box), centreY(box))).length < fewestOver;
}

const unpainted: PagePaint = { paint: undefined, rulings: [], pictures: [], objects: [] };

/** `mayHavePictures`: the file holds pictures large enough for a table. */
export async function readPage(
  page: DrawnPage,
  traits: DocumentTraits,
  mayHavePictures: boolean,
  forms: FormWords,
): Promise<Page> {
  const content = await page.getTextContent();
  const items: TextItem[] = [];
  for (const item of content.items) if ('str' in item) items.push(item as TextItem);
  const shown = page.getViewport({ scale: 1 });
  const turns = findTurns(items, toMatrix(shown.transform));
  const upright =
    turns === 0 ? shown : page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turns) % 360 });
  const view = toMatrix(upright.transform);
  const area = { left: 0, top: 0, right: upright.width, bottom: upright.height };
  const isDrawn = !traits.isHeavy || mayHavePictures || mayHoldTable(placeText(items, view), forms);
  const painting = isDrawn ? await paintPage(page, items, { view, area }, traits) : unpainted;
  page.cleanup();
  const { paint, rulings, pictures, objects: painted } = painting;
  const pieces = placeText(items, view, paint);
  const objects = dropPapers(painted, pieces);
  return {
    number: page.pageNumber,
    width: upright.width,
    height: upright.height,
    turns,
    pieces: [...pieces, ...placeObjects(objects, pieces)],
    rulings: mergeRulings(rulings),
    pictures: mayHavePictures ? pictures.filter((picture) => mayBeTable(picture, pieces)) : [],
    objects,
  };
}

/** What stands in for a number is no higher than this, in font sizes of its neighbours, and no wider. */
const highest = 3;
const widest = 12;
/** So near to it, in font sizes, a digit belongs to one number with what stands there. */
const touching = 0.6;

const isOver = (object: PageBox, piece: PrintedPiece): boolean =>
  holdsPoint(object, centreX(piece.box), centreY(piece.box));

function isInLine(object: PageBox, piece: PrintedPiece): boolean {
  const common = overlap(object.top, object.bottom, piece.box.top, piece.box.bottom);
  return common > 0.5 * Math.min(heightOf(object), heightOf(piece.box)) && heightOf(object) < highest * piece.size;
}

/** What text is printed on is its paper. */
const dropPapers = (objects: readonly PaintedBox[], pieces: readonly PrintedPiece[]): PaintedBox[] =>
  objects.filter(
    (object) =>
      !pieces.some((piece) => piece.order !== undefined && piece.order > object.order && isOver(object, piece)),
  );

/** A number of a table's row stands anywhere in it; in a sentence the object stands next to a digit. */
function isBeside(object: PageBox, piece: PrintedPiece): boolean {
  if (!isInLine(object, piece) || widthOf(object) > widest * piece.size) return false;
  if (isNumeric(piece.text)) return true;
  const reach = touching * piece.size;
  const isBefore = /\p{N}$/u.test(piece.text) && Math.abs(object.left - piece.box.right) < reach;
  return isBefore || (/^\p{N}/u.test(piece.text) && Math.abs(piece.box.left - object.right) < reach);
}

/** What lies over text has been judged with it. */
function placeObjects(objects: readonly PageBox[], pieces: readonly PrintedPiece[]): PrintedPiece[] {
  return objects.flatMap((box): PrintedPiece[] => {
    if (pieces.some((piece) => isOver(box, piece))) return [];
    const neighbour = pieces.find((piece) => isBeside(box, piece));
    if (!neighbour) return [];
    const { size, font, runs } = neighbour;
    return [{ text: NO_TEXT, box, size, font, runs, isBlotted: true }];
  });
}
