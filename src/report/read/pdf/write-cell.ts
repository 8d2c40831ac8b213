// The pieces of text in one cell → its text, never gluing two numbers into one.

import { apart, buildLines, cutLine, isNumeric, type PrintedLine, writePieces } from './build-lines.ts';
import { widthOf } from './geometry.ts';
import type { Piece } from './page.ts';

/** Side by side with more than this between them, in font sizes, two numbers are two values. */
const wordGap = 0.6;

const hasDigitEnds = (before: string, after: string): boolean =>
  /[\d０-９]$/u.test(before) && /^[\d０-９.．]/u.test(after);

/** A number wider than its column goes on in the next line: then the line before leaves no room for its first digit. */
function isWrapped(line: PrintedLine, next: PrintedLine, width: number): boolean {
  const text = writePieces(line.pieces, ' ');
  const digit = widthOf(line.box) / Math.max(1, text.length);
  const room = width - widthOf(line.box);
  const step = (next.box.top - line.box.bottom) / line.size;
  const follows = step > -0.25 && step < 0.8;
  return follows && text.length >= 2 && room < 2.2 * digit + 8;
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

export function writeCell(pieces: readonly Piece[], width: number): { text: string; isCrowded: boolean } {
  const lines = buildLines(pieces);
  let text = '';
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const own = writeLine(line);
    const areNumbers = previous && hasDigitEnds(text, own) && isNumeric(own);
    if (areNumbers && !isWrapped(previous, line, width)) text += apart + own;
    else text += (/[a-z]$/iu.test(text) && /^[a-z]/iu.test(own) ? ' ' : '') + own;
  });
  return { text, isCrowded: text.includes(apart) || lines.some(endsInValue) };
}
