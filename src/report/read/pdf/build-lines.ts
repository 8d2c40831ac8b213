// Pieces of text → the lines they stand on, and the words of a line → its text.
import { blotNumerals } from '../sight.ts';
import { centreX, centreY, enclose, heightOf, overlap, type PageBox, widthOf } from './geometry.ts';
import type { PrintedPiece } from './page.ts';

export interface PrintedLine {
  pieces: PrintedPiece[];
  box: PageBox;
  /** Largest font size in it. */
  size: number;
}

/** Also with a digit that cannot be read, or with a mark of a note. */
const numeric = /^(?:\[\d+\])?[+\-−－]?[\d０-９〓][\d０-９〓,，.．]*%?(?:\[\d+\])?$|^\[[\d,.]+\]$|^[/／—－-]{1,2}$/u;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Stands between values that share a place, so that nobody reads them as one number. */
export const apart = '；';

/** A piece that can be the whole of a value cell. */
export const isNumeric = (text: string): boolean => numeric.test(text);

/** Also several values that share the place of one. */
export const holdsNumbers = (text: string): boolean => text.split(apart).every(isNumeric);

/** Two pieces stand on one line when they share more than half of the height of the lower one. */
function sharesLine(line: PageBox, box: PageBox): boolean {
  const common = overlap(line.top, line.bottom, box.top, box.bottom);
  return common > 0.5 * Math.min(heightOf(line), heightOf(box));
}

/** The vertical extent of a line is that of its first piece: a tall neighbour must not draw other lines in. */
export function buildLines(pieces: readonly PrintedPiece[]): PrintedLine[] {
  const lines: (PrintedLine & { band: PageBox })[] = [];
  for (const piece of [...pieces].sort((a, b) => centreY(a.box) - centreY(b.box))) {
    const line = lines.slice(-6).find((candidate) => sharesLine(candidate.band, piece.box));
    if (line) line.pieces.push(piece);
    else lines.push({ pieces: [piece], box: piece.box, band: piece.box, size: piece.size });
  }
  return lines.map(({ pieces: own }) => {
    const sorted = joinTouching(setApartMarks(dropDoubles(own.sort((a, b) => a.box.left - b.box.left))));
    return {
      pieces: sorted,
      box: enclose(sorted.map((piece) => piece.box)),
      size: Math.max(...sorted.map((piece) => piece.size)),
    };
  });
}

/** A digit is about this wide in font sizes; fonts that do not say how wide theirs are claim more. */
const digitWidth = 0.5;
/** Digits of one number stand this near to one another, in font sizes. */
const touching = 0.12;
/** Pieces further apart are told apart anyway. */
const wordGap = 0.6;

const hasDigitsBetween = (left: PrintedPiece, right: PrintedPiece): boolean =>
  /[\d０-９][,，.．]?$/u.test(left.text) && /^[,，.．]?[\d０-９]/u.test(right.text);

/**
 * Whether the digits of two runs of text stand where one number would, but are not one: they are printed over one
 * another, or not one after the other. Nobody can say what they are together.
 */
export function areMixed(left: PrintedPiece, right: PrintedPiece): boolean {
  if (!hasDigitsBetween(left, right)) return false;
  const size = Math.max(left.size, right.size);
  const gap = (right.box.left - left.box.right) / size;
  if (gap > wordGap) return false;
  const [before, after] = [left.runs[1], right.runs[0]];
  if (after !== before && after !== before + 1) return true;
  const inked = Math.min(widthOf(left.box), digitWidth * left.size * [...left.text].length);
  return gap < -touching && Math.abs(right.box.left - left.box.left - inked) > touching * size;
}

/** Bold type is sometimes made by printing the same word twice, a hair apart. */
function dropDoubles(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  return pieces.filter((piece, index) => {
    const twin = pieces.slice(Math.max(0, index - 3), index).find((other) => other.text === piece.text);
    return (
      !twin ||
      Math.abs(centreX(twin.box) - centreX(piece.box)) > 0.25 * piece.size ||
      Math.abs(centreY(twin.box) - centreY(piece.box)) > 0.25 * piece.size
    );
  });
}

/** A note's mark is set smaller than the number, or at another height, in font sizes. */
const smaller = 0.8;
const higher = 0.2;
const baselineOf = ({ box, size }: PrintedPiece): number => box.bottom - 0.14 * size;

/**
 * A raised digit behind a number would read as one digit more. A lowered one, or one that is only smaller, may be a digit
 * of the number: nobody can say.
 */
function setApartMarks(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const apartFrom = (piece: PrintedPiece, other: PrintedPiece | undefined): boolean => {
    if (!other) return false;
    const size = Math.max(piece.size, other.size);
    const isNear = Math.max(piece.box.left - other.box.right, other.box.left - piece.box.right) < wordGap * size;
    if (!isNear) return false;
    return piece.size < smaller * other.size || Math.abs(baselineOf(piece) - baselineOf(other)) > higher * size;
  };
  return pieces.map((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const follows = before && hasDigitsBetween(before, piece) && apartFrom(piece, before);
    const precedes =
      after && hasDigitsBetween(piece, after) && piece.size < smaller * after.size && apartFrom(piece, after);
    if (follows && !(piece.size > before.size)) {
      const isRaised = baselineOf(before) - baselineOf(piece) > higher * before.size;
      return { ...piece, text: isRaised ? `[${piece.text}]` : blotNumerals(piece.text) };
    }
    return precedes ? { ...piece, text: `[${piece.text}]` } : piece;
  });
}

const mark = /^(?:[（(][一二三四五六七八九十]|\d{1,2}[.、．](?!\d))/u;

/** A word may be printed in several pieces, where its characters come from several fonts. Numbers stay apart. */
function joinTouching(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const words: PrintedPiece[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const touches = last && Math.abs(piece.box.left - last.box.right) < 0.12 * piece.size && last.size === piece.size;
    const areNumbers = last && (hasDigitsBetween(last, piece) || (isNumeric(last.text) && isNumeric(piece.text)));
    if (last && touches && !mark.test(piece.text) && !areNumbers) {
      words[words.length - 1] = {
        ...last,
        text: last.text + piece.text,
        box: enclose([last.box, piece.box]),
        runs: [last.runs[0], piece.runs[1]],
      };
    } else words.push(piece);
  }
  return words;
}

/** What a gap between two neighbours means, in font sizes: numbers in a table stand closer than words in a title. */
function separate(left: PrintedPiece, right: PrintedPiece): '' | ' ' | '\t' | typeof apart {
  if (areMixed(left, right)) return apart;
  const gap = (right.box.left - left.box.right) / Math.max(left.size, right.size);
  const [before = '', after = ''] = [[...left.text].at(-1), [...right.text][0]];
  if (gap > (isNumeric(left.text) || isNumeric(right.text) ? 0.6 : 2)) return '\t';
  const touches = wide.test(before) || wide.test(after);
  if (/\d/u.test(before) && /\d/u.test(after)) return gap > 0.08 ? ' ' : '';
  return touches || gap <= 0.12 ? '' : ' ';
}

/** The pieces of a line between wide gaps: the cells of a table without ruling lines. */
export function cutLine(line: PrintedLine): PrintedPiece[][] {
  const cells: PrintedPiece[][] = [];
  line.pieces.forEach((piece, index) => {
    const previous = line.pieces[index - 1];
    const cell = cells.at(-1);
    if (previous && cell && separate(previous, piece) !== '\t') cell.push(piece);
    else cells.push([piece]);
  });
  return cells;
}

/** `wideGap` is what a gap between cells becomes. */
export function writePieces(pieces: readonly PrintedPiece[], wideGap: string): string {
  let text = '';
  pieces.forEach((piece, index) => {
    const previous = pieces[index - 1];
    const gap = previous ? separate(previous, piece) : '';
    text += (gap === '\t' ? wideGap : gap) + piece.text;
  });
  return text;
}
