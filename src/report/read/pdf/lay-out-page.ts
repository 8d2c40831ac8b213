// One page's text and ruling lines → its framed tables and the lines of text outside them.
import { buildLattices, type Lattice } from './build-lattices.ts';
import { buildLines, isNumeric, type PrintedLine } from './build-lines.ts';
import { type FilledLattice, fillLattice, isInside } from './fill-lattice.ts';
import { joinStacks } from './join-stacks.ts';
import type { Page, Piece } from './page.ts';

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
  let rest: Piece[] = page.pieces;
  const tables: FilledLattice[] = [];
  // The smallest first: a table inside a frame owns its text.
  for (const lattice of buildLattices(page.rules).sort((a, b) => areaOf(a) - areaOf(b))) {
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
