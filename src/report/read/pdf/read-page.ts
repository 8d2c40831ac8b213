// A page as its engine draws it → its text as it is seen, in pieces, with ruling lines, pictures and what stands in for numbers.
import { NO_TEXT } from '../../text/shown-text.ts';
import type { FormWords } from '../form-words.ts';
import { isSmallPicture } from '../shown-size.ts';
import { buildLines, cutLine, isNumeric } from './build-lines.ts';
import type { DrawnPage } from './drawn-page.ts';
import { centreX, centreY, heightOf, holdsPoint, overlap, type PageBox, toMatrix, widthOf } from './geometry.ts';
import type { PaintedBox } from './list-pictures.ts';
import { mergeRulings } from './list-rulings.ts';
import type { Page, PrintedPiece } from './page.ts';
import { type DocumentTraits, type PagePaint, paintPage } from './paint-page.ts';
import { findTurns, placeText, type TextItem } from './place-text.ts';

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
