// The pieces of text in one cell → its text, never gluing two numbers into one.

import { apart, buildLines, cutLine, isNumeric, type PrintedLine, writePieces } from './build-lines.ts';
import { widthOf } from './geometry.ts';
import type { Piece } from './page.ts';

/** Side by side with more than this between them, in font sizes, two numbers are two values. */
const wordGap = 0.6;

const hasDigitEnds = (before: string, after: string): boolean =>
  /[\d０-９]$/u.test(before) && /^[\d０-９.．]/u.test(after);

/** What a line of a cell leaves free; no writer leaves less than its margins. */
export interface CellRoom {
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
export function findLeastRoom(cells: readonly { pieces: readonly Piece[]; width: number }[]): number {
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

export function writeCell(pieces: readonly Piece[], room: CellRoom): { text: string; isCrowded: boolean } {
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
