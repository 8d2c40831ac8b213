// A grid → the statutory tables it holds parts of, by the labels printed in it.

import type { Grid } from '../document/document.ts';
import type { TableKind } from '../model/report.ts';
import { findUnits } from '../unit/find-units.ts';
import { kinds } from './find-regions.ts';
import { squash } from './squash.ts';

const results = new Set(['upheld', 'corrected', 'other', 'pending']);

/** Statistics tables share wordings; the form with more of its own labels in the grid is the one. */
function dropWeaker(counts: Map<TableKind, number>, texts: readonly string[]): void {
  // Only the provincial table has a cumulative column.
  if (counts.has('stat2008') && texts.includes('历年累计')) counts.delete('stat2014');
  const long = counts.get('stat2014') ?? 0;
  const short = counts.get('stat2008') ?? 0;
  counts.delete(long >= short ? 'stat2008' : 'stat2014');
}

/** Least different labels that show a kind; a part of a table cut by a page has few. */
const least: Readonly<Record<TableKind, number>> = { active: 2, requests: 2, appeals: 3, stat2014: 3, stat2008: 3 };

const known = new WeakMap<Grid, TableKind[]>();

/** A grid is asked several times on its way through the reader and never changes. */
export function classifyGrid(grid: Grid): TableKind[] {
  const held = known.get(grid) ?? findKinds(grid);
  known.set(grid, held);
  return held;
}

function findKinds(grid: Grid): TableKind[] {
  const texts = grid.cells.map((cell) =>
    // 主动公开政府信息数（条）
    squash(findUnits(cell.text).rest).text.replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=\D{2})/u, ''),
  );
  const counts = new Map<TableKind, number>();
  for (const { kind, lexicon } of kinds) {
    const ids = new Set(
      texts
        .flatMap((text) => lexicon.byWording.get(text) ?? [])
        .filter((label) => label.strong)
        .map((label) => label.id),
    );
    const found = kind === 'appeals' ? [...ids].filter((id) => results.has(id)).length : ids.size;
    if (found >= least[kind]) counts.set(kind, found);
  }
  dropWeaker(counts, texts);
  const modern = counts.has('active') || counts.has('requests') || counts.has('appeals');
  return [...counts.keys()].filter((kind) => !modern || !kind.startsWith('stat'));
}
