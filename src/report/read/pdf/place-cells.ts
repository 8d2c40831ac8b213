// A table lifted from rows of text, and where each piece of those rows is printed → the table with a place for each cell.

import type { Grid } from '../../document/document.ts';
import type { Origin } from '../../model/figure.ts';

/** The text of a label or value, and where a page prints it. */
export interface PlacedText {
  text: string;
  origin: Origin;
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** The cells of the table follow each other as in the rows; a blank one has the place of the one before it. */
export function placeCells(grid: Grid, printed: readonly PlacedText[]): Grid {
  let text = '';
  const ends = printed.map((piece) => {
    text += bare(piece.text);
    return text.length;
  });
  let reached = 0;
  const cells = grid.cells.map((cell) => {
    const wanted = bare(cell.text);
    const at = text.indexOf(wanted, reached);
    const start = at < 0 ? reached : at;
    const owner = wanted === '' ? ends.findIndex((end) => end >= reached) : ends.findIndex((end) => end > start);
    if (at >= 0) reached = at + wanted.length;
    const origin = printed[owner]?.origin ?? printed.at(-1)?.origin;
    return origin ? { ...cell, origin } : cell;
  });
  return { ...grid, cells };
}
