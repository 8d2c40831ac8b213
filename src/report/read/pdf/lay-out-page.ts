// One page's text and ruling lines → its framed tables and the lines of text outside them.

import { buildLattices, type Lattice } from './build-lattices.ts';
import { apart, buildLines, isNumeric, type PrintedLine } from './build-lines.ts';
import { type FilledLattice, fillLattice, isInside } from './fill-lattice.ts';
import { centreY, overlap, type PageBox, widthOf } from './geometry.ts';
import type { Page, PrintedPiece } from './page.ts';

export interface PageLayout {
  page: Page;
  lines: PrintedLine[];
  tables: FilledLattice[];
}

/** A paragraph of a report, as against a label; the longest label of the forms has 35 characters. */
const prose = 80;

const areaOf = ({ box }: Lattice): number => (box.right - box.left) * (box.bottom - box.top);

/** A frame drawn around running text is no table, whatever lines it has. */
function isLayout({ cells }: FilledLattice): boolean {
  if (cells.filter((cell) => isNumeric(cell.text)).length >= 4) return false;
  const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const texts = cells.map((cell) => cell.text);
  return count(texts.filter((text) => text.length > prose && /[。；]/u.test(text))) * 2 > count(texts);
}

/** Too few lines are drawn to tell its cells apart; its text is read as lines instead. */
function isUnruled({ cells, crowded }: FilledLattice): boolean {
  return crowded * 4 > cells.filter((cell) => isNumeric(cell.text)).length + crowded;
}

export function layOutPage(page: Page): PageLayout {
  let rest: PrintedPiece[] = page.pieces;
  const tables: FilledLattice[] = [];
  // The smallest first: a table inside a frame owns its text.
  for (const lattice of buildLattices(page.rulings).sort((a, b) => areaOf(a) - areaOf(b))) {
    const inside = rest.filter((piece) => isInside(lattice, piece));
    if (inside.length === 0) continue;
    const filled = fillLattice(lattice, inside, page.objects);
    if (isLayout(filled) || isUnruled(filled)) continue;
    const owned = new Set(inside);
    rest = rest.filter((piece) => !owned.has(piece));
    tables.push(filled);
  }
  return { page, lines: buildLines(joinStacks(rest)), tables };
}

/** Lines of one cell stand this near to one another, in font sizes; rows of a table stand further apart. */
const leading = 1.26;
/** Of two lines around the line of their label. */
const around = 1.6;
const fewestShared = 0.5;

interface Pair {
  upper: PrintedPiece;
  lower: PrintedPiece;
  /** The line that they stand on together. */
  band: PageBox;
}

const isOfNumbers = (line: PrintedLine): boolean => line.pieces.every((piece) => isNumeric(piece.text));

function isUnder(lower: PrintedPiece, upper: PrintedPiece): boolean {
  const common = overlap(lower.box.left, lower.box.right, upper.box.left, upper.box.right);
  return common > fewestShared * Math.min(widthOf(lower.box), widthOf(upper.box));
}

function pairUp(upper: PrintedLine, lower: PrintedLine, band: PageBox): Pair[] {
  return lower.pieces.flatMap((piece) => {
    const above = upper.pieces.find((other) => isNumeric(other.text) && isUnder(piece, other));
    return above ? [{ upper: above, lower: piece, band }] : [];
  });
}

/** Either the label stands beside the space between them, or beside the upper one and nothing but numbers below it. */
function findPairs(lines: readonly PrintedLine[], index: number): Pair[] {
  const lower = lines[index];
  if (!lower || !isOfNumbers(lower)) return [];
  const near = (other: PrintedLine | undefined, reach: number): other is PrintedLine =>
    other !== undefined && centreY(lower.box) - centreY(other.box) < reach * lower.size;
  const [second, first] = [lines[index - 1], lines[index - 2]];
  if (near(first, around) && second && isOfNumbers(first) && !isOfNumbers(second))
    return pairUp(first, lower, second.box);
  if (!near(second, leading)) return [];
  const pairs = pairUp(second, lower, second.box);
  const numbers = second.pieces.filter((piece) => isNumeric(piece.text)).length;
  // Rows without labels have as many numbers each.
  return pairs.length === lower.pieces.length && (pairs.length < numbers || !isOfNumbers(second)) ? pairs : [];
}

function joinStacks(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const lines = buildLines(pieces).sort((a, b) => centreY(a.box) - centreY(b.box));
  const pairs = lines.flatMap((_, index) => findPairs(lines, index));
  if (pairs.length === 0) return [...pieces];
  const byUpper = new Map(pairs.map((pair) => [pair.upper, pair]));
  const gone = new Set(pairs.map(({ lower }) => lower));
  return lines
    .flatMap((line) => line.pieces)
    .flatMap((piece) => {
      if (gone.has(piece)) return [];
      const pair = byUpper.get(piece);
      if (!pair) return [piece];
      const { lower, band } = pair;
      const [left, right] = [Math.min(piece.box.left, lower.box.left), Math.max(piece.box.right, lower.box.right)];
      return [
        { ...piece, text: piece.text + apart + lower.text, box: { left, right, top: band.top, bottom: band.bottom } },
      ];
    });
}
