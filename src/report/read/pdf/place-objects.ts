// Things on a page that are no text → marks where they stand beside numbers, so that no number is read without them.
import { NO_TEXT } from '../../text/no-text.ts';
import { isNumeric } from './build-lines.ts';
import { centreX, centreY, heightOf, holdsPoint, overlap, type PageBox, widthOf } from './geometry.ts';
import type { PaintedBox } from './list-pictures.ts';
import type { PrintedPiece } from './page.ts';

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
export const dropPapers = (objects: readonly PaintedBox[], pieces: readonly PrintedPiece[]): PaintedBox[] =>
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
export function placeObjects(objects: readonly PageBox[], pieces: readonly PrintedPiece[]): PrintedPiece[] {
  return objects.flatMap((box): PrintedPiece[] => {
    if (pieces.some((piece) => isOver(box, piece))) return [];
    const neighbour = pieces.find((piece) => isBeside(box, piece));
    if (!neighbour) return [];
    const { size, font, runs } = neighbour;
    return [{ text: NO_TEXT, box, size, font, runs, isBlotted: true }];
  });
}
