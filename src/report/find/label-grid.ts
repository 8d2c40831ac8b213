// A grid → the same with what its words mean: every cell's label found once, and the statutory tables it holds parts of.

import { tableIds } from '../../forms/record.ts';
import { appealShape, prescribedTables } from '../../forms/shape.ts';
import type { Grid, GridCell } from '../document/document.ts';
import type { TableKind } from '../model/report.ts';
import { findUnits, readUnitCell } from '../unit/find-units.ts';
import type { Unit } from '../unit/unit.ts';
import { type LabelMatch, lexicons, matchLabel, wordings } from './lexicon.ts';
import { squash } from './squash.ts';

/** What is printed in a cell. */
export interface CellWords {
  /** Letters and digits alone, without the units that it states. */
  squashed: string;
  units: readonly Unit[];
  /** The cell holds a unit and nothing else. */
  isUnit: boolean;
  /** Whether it is, as a whole, a label of some table. */
  isWording: boolean;
  /** What it means in each of the tables that the grid holds. */
  matches: Partial<Record<TableKind, LabelMatch>>;
}

/** A grid whose labels are found; `words` belong to `cells`, index by index. */
export interface LabelledGrid extends Grid {
  words: readonly CellWords[];
  /** The statutory tables that it holds parts of. */
  kinds: readonly TableKind[];
}

/** A label of a table that was lifted out of running text: what it means was found there. */
export interface LiftedCell extends GridCell {
  kind: TableKind;
  match: LabelMatch;
}

const isLifted = (cell: GridCell): cell is LiftedCell => 'match' in cell;

const noWords: CellWords = { squashed: '', units: [], isUnit: false, isWording: false, matches: {} };

/** A cell while its grid's kinds are not known yet. */
interface Draft extends CellWords {
  /** The wording without its number: what tells the kind of a table. */
  bare: string;
  /** A label may be meant: the cell holds more than a number or a unit. */
  isLabel: boolean;
}

const noDraft: Draft = { ...noWords, bare: '', isLabel: false };

const plainNumber = /^[\s\d.,+\-/]*$/u;
const digit = /[0-9０-９]/u;
const digitsOnly = /^[0-9.,+\-/%]*(?:万?元|件|条|项|次|篇|个|期|份|人|人次|万)?$/u;
const number = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=\D{2})/u;

function isNumber(text: string): boolean {
  if (!digit.test(text)) return false;
  const { text: plain } = squash(text);
  return digitsOnly.test(plain) && /\d/u.test(plain);
}

function draftWords(text: string): Draft {
  if (plainNumber.test(text)) return noDraft;
  const found = findUnits(text);
  // 主动公开政府信息数（条）
  const squashed = squash(found.rest).text;
  const bare = squashed.replace(number, '');
  const isWording = wordings.has(bare);
  const units = readUnitCell(text, found);
  if (isNumber(text)) return { ...noDraft, bare, isWording };
  if (units) return { ...noDraft, bare, isWording, units, isUnit: true };
  return { squashed, units: found.units, isUnit: false, isWording, bare, isLabel: squashed !== '', matches: {} };
}

const results = new Set(['upheld', 'corrected', 'other', 'pending']);

/** Statistics tables share wordings; the form with more of its own labels in the grid is the one. */
function dropWeaker(counts: Map<TableKind, number>, drafts: readonly Draft[]): void {
  // Only the provincial table has a cumulative column.
  if (counts.has('stat2008') && drafts.some(({ bare }) => bare === '历年累计')) counts.delete('stat2014');
  const long = counts.get('stat2014') ?? 0;
  const short = counts.get('stat2008') ?? 0;
  counts.delete(long >= short ? 'stat2008' : 'stat2014');
}

/** Least different labels that show a kind; a part of a table cut by a page has few, of table 四 perhaps its heads alone. */
const least: Readonly<Record<TableKind, number>> = { active: 2, requests: 2, appeals: 3, stat2014: 3, stat2008: 3 };

function findKinds(drafts: readonly Draft[]): TableKind[] {
  const ids = new Map<TableKind, Set<string>>();
  for (const { bare, isWording } of drafts) {
    if (!isWording) continue;
    for (const { kind, label } of wordings.get(bare) ?? []) {
      if (label.strong) ids.set(kind, (ids.get(kind) ?? new Set()).add(label.id));
    }
  }
  const counts = new Map<TableKind, number>();
  for (const kind of tableIds) {
    const own = [...(ids.get(kind) ?? [])];
    const found = kind === 'appeals' ? own.filter((id) => results.has(id)).length : own.length;
    const isHeader = kind === 'appeals' && appealShape.kinds.filter((id) => own.includes(id)).length > 1;
    if (found >= least[kind] || isHeader) counts.set(kind, found);
  }
  dropWeaker(counts, drafts);
  const kinds = [...counts.keys()];
  const prescribed = kinds.filter((kind) => prescribedTables.includes(kind));
  return prescribed.length > 0 ? prescribed : kinds;
}

function findMatch(cell: GridCell, squashed: string, kind: TableKind): LabelMatch | undefined {
  return isLifted(cell) && cell.kind === kind ? cell.match : matchLabel(squashed, lexicons[kind]);
}

function chooseWords(cell: GridCell, draft: Draft, kinds: readonly TableKind[]): CellWords {
  const { squashed, units, isUnit, isWording, isLabel } = draft;
  const matches: Partial<Record<TableKind, LabelMatch>> = {};
  for (const kind of isLabel ? kinds : []) {
    const match = findMatch(cell, squashed, kind);
    if (match) matches[kind] = match;
  }
  return { squashed, units, isUnit, isWording, matches };
}

/** So many numbers side by side are a row of table 三. */
const requestColumns = 7;

/** A row or two of table 三 that a copy set apart from the rest: one label that no other table has, and a number for every applicant. */
function isPieceOfRequests(grid: Grid, drafts: readonly Draft[]): boolean {
  const labelled = drafts.some(({ bare, isWording }) => {
    const found = isWording ? (wordings.get(bare) ?? []) : [];
    return found.length > 0 && found.every(({ kind, label }) => kind === 'requests' && label.strong);
  });
  const numbers = (slots: readonly number[]): number =>
    [...new Set(slots)].filter((slot) => isNumber(grid.cells[slot]?.text ?? '')).length;
  return labelled && grid.slots.some((slots) => numbers(slots) === requestColumns);
}

/** `goesOn`: table 三 stands right before. */
export function labelGrid(grid: Grid, goesOn = false): LabelledGrid {
  const drafts = grid.cells.map((cell) => ({ cell, draft: draftWords(cell.text) }));
  const own = findKinds(drafts.map(({ draft }) => draft));
  const isPiece =
    goesOn &&
    own.length === 0 &&
    isPieceOfRequests(
      grid,
      drafts.map(({ draft }) => draft),
    );
  const kinds = isPiece ? (['requests'] as const) : own;
  const words = drafts.map(({ cell, draft }) => (draft === noDraft ? noWords : chooseWords(cell, draft, kinds)));
  return { ...grid, kinds, words };
}
