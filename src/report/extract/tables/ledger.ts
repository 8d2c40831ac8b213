// What became of every cell of a table, and the notes on what gave no figure: nothing printed may vanish without a word.

import type { LabelledGrid } from '../../find/label-grid.ts';
import { squash } from '../../find/squash.ts';
import type { Figure } from '../../model/figure.ts';
import { makeNote, type Note, type TableKind } from '../../model/report.ts';
import type { UnitScope } from './choose-unit.ts';
import type { CaptionLine } from './list-grids.ts';
import type { ReadRow } from './read-rows.ts';

/**
 * Why a cell gives no figure. `label`: wording of the form; `unit`: a unit beside its number; `filler`: blank padding;
 * `others`: another year's, span's or body's number.
 */
export type Ignored = 'label' | 'unit' | 'filler' | 'lead_in' | 'others';

/** One grid being read: where it stands in the report, and what became of its cells so far. */
export interface Ledger {
  grid: LabelledGrid;
  section: string;
  table: number;
  cellStates: Map<number, 'mapped' | Ignored | 'unmapped'>;
  /** The lines that caption the grid: above it, inside it, a remark below it. */
  caption: readonly CaptionLine[];
  /** The units that those lines state, by the kind of table that they speak of. */
  units: ReadonlyMap<string, UnitScope>;
  /** What was met in single cells while they were read. */
  notes: Note[];
  /** The year of the report; undefined where nothing names it. */
  year: number | undefined;
  /** The rows of the grid that are this report's, as each kind of table that it holds reads them. */
  rows: Partial<Record<TableKind, readonly ReadRow[]>>;
}

export interface TableReading {
  figures: Figure[];
  notes: Note[];
}

export const emptyTableReading = (): TableReading => ({ figures: [], notes: [] });

export function positionOf(ledger: Ledger, cell: number): Figure['at'] {
  const { row = 0, column = 0, origin } = ledger.grid.cells[cell] ?? {};
  return { section: ledger.section, table: ledger.table, row, column, ...(origin && { origin }) };
}

/** Numbers that a caption, a header or a row gives to another year, span or body: they are no figures of this report. */
export function noteOthers(ledger: Ledger, cells: readonly { cell: number }[], words: string): Note[] {
  for (const { cell } of cells) ledger.cellStates.set(cell, 'others');
  const [first] = cells;
  if (!first) return [];
  return [makeNote('notes.not_this_report', { words }, positionOf(ledger, first.cell))];
}

/** Cells that no reader claimed: blank ones are padding, printed ones are reported. */
export function noteUnclaimed(ledger: Ledger): Note[] {
  return ledger.grid.cells.flatMap((cell, index) => {
    if (ledger.cellStates.has(index)) return [];
    // A remark in brackets (the rule in the corner of table 三) is part of the form.
    if (squash(cell.text).text === '') {
      ledger.cellStates.set(index, cell.text.trim() === '' ? 'filler' : 'label');
      return [];
    }
    ledger.cellStates.set(index, 'unmapped');
    return [makeNote('notes.unmapped_cell', { printed: cell.text }, positionOf(ledger, index))];
  });
}

/** Labels and units are wording of the form: they give no figure and want none. */
export function claimWords({ cellStates }: Ledger, row: ReadRow): void {
  for (const { cell } of row.labels) cellStates.set(cell, 'label');
  for (const { cell } of row.unitCells) cellStates.set(cell, 'unit');
}

/** A label that only the tolerance for misprints let pass, with the wording it was taken for. */
export function noteMisprints(ledger: Ledger, row: ReadRow): Note[] {
  return row.labels.flatMap(({ cell, text, match }) => {
    if (match.errors === 0 || ledger.grid.cells[cell]?.row !== row.index) return [];
    const printed = text.replace(/\s+/gu, '');
    return [makeNote('notes.misprinted_label', { printed, wording: match.wording }, positionOf(ledger, cell))];
  });
}
