// A framed table and the text on its page → its cells with their text.

import { NO_TEXT } from '../../text/shown-text.ts';
import { isWorded } from '../sight.ts';
import { boxOf, type Lattice, type LatticeCell } from './build-lattices.ts';
import { apart, buildLines, cutLine, isNumeric, type PrintedLine, writePieces } from './build-lines.ts';
import { centreX, centreY, enclose, heightOf, holdsPoint, overlap, type PageBox, widthOf } from './geometry.ts';
import type { PrintedPiece } from './page.ts';

export interface FilledCell extends LatticeCell {
  text: string;
}

export interface FilledLattice extends Omit<Lattice, 'cells'> {
  cells: FilledCell[];
  /** Cells that hold several values side by side: the lines between them are not drawn. */
  crowded: number;
}

const edge = 1.5;

export const isInside = (lattice: Lattice, piece: PrintedPiece): boolean =>
  holdsPoint(
    {
      left: lattice.box.left - edge,
      top: lattice.box.top - edge,
      right: lattice.box.right + edge,
      bottom: lattice.box.bottom + edge,
    },
    centreX(piece.box),
    centreY(piece.box),
  );

/** Digits of two cells can be one run of text; it is cut where a column's border passes through it. */
function cutAtBorders(piece: PrintedPiece, xs: readonly number[]): PrintedPiece[] {
  if (!/^[\d.,+-]+$/u.test(piece.text)) return [piece];
  const step = widthOf(piece.box) / piece.text.length;
  const inner = xs.filter((x) => x > piece.box.left + 0.5 * step && x < piece.box.right - 0.5 * step);
  const cuts = [0, ...inner.map((x) => Math.round((x - piece.box.left) / step)), piece.text.length];
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] ?? 0;
    if (end <= start) return [];
    const box = { ...piece.box, left: piece.box.left + start * step, right: piece.box.left + end * step };
    return [{ ...piece, text: piece.text.slice(start, end), box }];
  });
}

/** Borders that are drawn at the height of a piece; where cells span them, they pass through no text. */
function bordersAt(lattice: Lattice, piece: PrintedPiece): number[] {
  const y = centreY(piece.box);
  return lattice.cells.filter(({ box }) => y >= box.top && y <= box.bottom).map(({ box }) => box.left);
}

function findCell(cells: readonly LatticeCell[], piece: PrintedPiece): LatticeCell | undefined {
  const held = cells.find(({ box }) => holdsPoint(box, centreX(piece.box), centreY(piece.box)));
  if (held) return held;
  const share = ({ box }: LatticeCell): number =>
    overlap(box.left, box.right, piece.box.left, piece.box.right) *
    overlap(box.top, box.bottom, piece.box.top, piece.box.bottom);
  return cells.reduce<LatticeCell | undefined>(
    (best, cell) => (share(cell) > (best ? share(best) : 0) ? cell : best),
    undefined,
  );
}

/**
 * Values that stand in different slots of one cell: the lines between them are missing. Labels are never told apart
 * so, they rightly span slots.
 */
function isSplit(cell: LatticeCell, pieces: readonly PrintedPiece[], lattice: Lattice): boolean {
  if (cell.rowspan * cell.colspan === 1 || pieces.length < 2 || !pieces.every((piece) => isNumeric(piece.text)))
    return false;
  return new Set(pieces.map((piece) => slotOf(piece, lattice))).size === pieces.length;
}

function slotOf(piece: PrintedPiece, { xs, ys }: Lattice): string {
  const column = xs.findLastIndex((x) => x <= centreX(piece.box));
  const row = ys.findLastIndex((y) => y <= centreY(piece.box));
  return `${row} ${column}`;
}

function splitCell(cell: LatticeCell, { xs, ys }: Lattice): LatticeCell[] {
  const slots: LatticeCell[] = [];
  for (let row = cell.row; row < cell.row + cell.rowspan; row += 1) {
    for (let column = cell.column; column < cell.column + cell.colspan; column += 1) {
      const span = { row, column, rowspan: 1, colspan: 1 };
      slots.push({ ...span, box: boxOf(span, xs, ys) });
    }
  }
  return slots;
}

function assign(cells: readonly LatticeCell[], pieces: readonly PrintedPiece[]): Map<LatticeCell, PrintedPiece[]> {
  const held = new Map<LatticeCell, PrintedPiece[]>(cells.map((cell) => [cell, []]));
  for (const piece of pieces) {
    const cell = findCell(cells, piece);
    if (cell) held.get(cell)?.push(piece);
  }
  return held;
}

const tightBox = (cell: LatticeCell, pieces: readonly PrintedPiece[]): PageBox =>
  pieces.length > 0 ? enclose(pieces.map((piece) => piece.box)) : cell.box;

/** Shares of an object that lies in a cell, and of a cell that lies under an object. */
const within = 0.7;
const under = 0.6;

/** Something is shown in a place for values that is no text: the cell is not blank, nor is its number whole. */
function isMarked(cell: LatticeCell, text: string, objects: readonly PageBox[]): boolean {
  if (text.includes(NO_TEXT) || isWorded(text)) return false;
  return objects.some((object) => {
    const common =
      overlap(cell.box.left, cell.box.right, object.left, object.right) *
      overlap(cell.box.top, cell.box.bottom, object.top, object.bottom);
    const isWithin = common > within * widthOf(object) * heightOf(object);
    return isWithin || (text === '' && common > under * widthOf(cell.box) * heightOf(cell.box));
  });
}

export function fillLattice(
  lattice: Lattice,
  pieces: readonly PrintedPiece[],
  objects: readonly PageBox[] = [],
): FilledLattice {
  const cut = pieces.flatMap((piece) => cutAtBorders(piece, bordersAt(lattice, piece)));
  const first = assign(lattice.cells, cut);
  const cells = [...first].flatMap(([cell, own]) => (isSplit(cell, own, lattice) ? splitCell(cell, lattice) : [cell]));
  const held = cells.length === lattice.cells.length ? first : assign(cells, cut);
  let known: number | undefined;
  const least = (): number => {
    known ??= findLeastRoom([...held].map(([{ box }, own]) => ({ pieces: own, width: widthOf(box) })));
    return known;
  };
  let crowded = 0;
  const filled = [...held].map(([cell, own]): FilledCell => {
    const { text, isCrowded } = writeCell(own, { width: widthOf(cell.box), least });
    if (isCrowded) crowded += 1;
    const mark = isMarked(cell, text, objects) ? NO_TEXT : '';
    return { ...cell, text: text + mark, box: tightBox(cell, own) };
  });
  return { ...lattice, cells: filled, crowded };
}

/** Side by side with more than this between them, in font sizes, two numbers are two values. */
const wordGap = 0.6;

const hasDigitEnds = (before: string, after: string): boolean =>
  /[\d０-９]$/u.test(before) && /^[\d０-９.．]/u.test(after);

/** What a line of a cell leaves free; no writer leaves less than its margins. */
interface CellRoom {
  width: number;
  /** The least that any other line of the table leaves free in its cell. */
  least: () => number;
}

/**
 * A number wider than its column goes on in the next line: then the line before leaves no room for its first digit, and
 * is the longer one. Two numbers one above the other do neither.
 */
function isWrapped(line: PrintedLine, next: PrintedLine, { width, least }: CellRoom): boolean {
  const [text, rest] = [writePieces(line.pieces, ' '), writePieces(next.pieces, ' ')];
  const digit = widthOf(line.box) / Math.max(1, text.length);
  const room = width - widthOf(line.box);
  const step = (next.box.top - line.box.bottom) / line.size;
  const follows = step > -0.25 && step < 0.8 && rest.length < text.length;
  return follows && text.length >= 2 && room < 2.2 * digit + 8 && room < least() + 1.3 * digit;
}

/** Of cells whose lines are words, which their writer has broken where no more fitted. */
function findLeastRoom(cells: readonly { pieces: readonly PrintedPiece[]; width: number }[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { pieces, width } of cells) {
    const lines = buildLines(pieces);
    if (lines.length > 1 && lines.every((line) => isNumeric(writePieces(line.pieces, '')))) continue;
    const rooms = lines.map((line) => width - widthOf(line.box));
    // A text that is wider than its cell says nothing of margins.
    least = Math.min(least, ...rooms.filter((room) => room >= 0));
  }
  return least;
}

function writeLine(line: PrintedLine): string {
  let text = '';
  line.pieces.forEach((piece, index) => {
    const previous = line.pieces[index - 1];
    if (!previous) text = piece.text;
    else {
      const gap = (piece.box.left - previous.box.right) / piece.size;
      const areNumbers = isNumeric(previous.text) && isNumeric(piece.text);
      text +=
        areNumbers && gap > wordGap
          ? apart + piece.text
          : writePieces([previous, piece], ' ').slice(previous.text.length);
    }
  });
  return text;
}

/** A label and its value, or several values, in one cell. */
function endsInValue(line: PrintedLine): boolean {
  const cells = cutLine(line);
  return cells.length > 1 && isNumeric(writePieces(cells.at(-1) ?? [], ' '));
}

function writeCell(pieces: readonly PrintedPiece[], room: CellRoom): { text: string; isCrowded: boolean } {
  const lines = buildLines(pieces);
  let text = '';
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const own = writeLine(line);
    const areNumbers = previous && hasDigitEnds(text, own) && isNumeric(own);
    if (areNumbers && !isWrapped(previous, line, room)) text += apart + own;
    else text += (/[a-z]$/iu.test(text) && /^[a-z]/iu.test(own) ? ' ' : '') + own;
  });
  return { text, isCrowded: text.includes(apart) || lines.some(endsInValue) };
}
