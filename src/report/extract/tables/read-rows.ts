// A grid → its rows as labels and value cells, told apart by the statutory wording.

import type { Grid } from '../../document/document.ts';
import type { LabelledGrid } from '../../find/label-grid.ts';
import { isReportsOwn } from '../../find/label-sense.ts';
import type { LabelMatch } from '../../find/lexicon.ts';
import type { TableKind } from '../../model/report.ts';
import { foldText } from '../../text/fold-character.ts';
import type { Unit } from '../../unit/unit.ts';
import { readCell } from './read-cell.ts';

export interface RowLabel {
  cell: number;
  column: number;
  text: string;
  match: LabelMatch;
  /** The number printed before the wording, squashed: `1`, `三`; empty without one. */
  mark: string;
  /** Units printed into the label: 采购总金额（万元）. */
  units: readonly Unit[];
}

/** The id and the role of what a label is in its form, the first where several read alike. */
export const labelId = (label: RowLabel | undefined): string => label?.match.labels[0]?.id ?? '';
export const labelRole = (label: RowLabel | undefined): string => label?.match.labels[0]?.role ?? '';

export interface ValueCell {
  cell: number;
  column: number;
  text: string;
  /** The text in half-width characters, without spaces: what patterns look at. */
  folded: string;
}

export const valueCell = (cell: number, column: number, text: string): ValueCell => ({
  cell,
  column,
  text,
  folded: foldText(text).replace(/\s+/gu, ''),
});

export interface ReadRow {
  index: number;
  labels: RowLabel[];
  /** Cells after the last label, blank ones included. */
  values: ValueCell[];
  /** Words before the values that are no label of this table. */
  unknown: ValueCell[];
  /** Cells that hold a unit and nothing else. */
  unitCells: { cell: number; units: readonly Unit[] }[];
}

/** Slots that no printed cell covers: their row is shorter than it should be. */
const holesOf = (grid: Grid, row: number): Set<number> =>
  new Set(
    grid.problems.flatMap((problem) => (problem.kind === 'missing' && problem.row === row ? [problem.column] : [])),
  );

/** Distinct cells of a grid row, left to right; a cell that spans down from an earlier row counts as label only. */
function cellsOf(grid: Grid, row: number): { cell: number; column: number; own: boolean }[] {
  const seen = new Set<number>();
  const holes = grid.trust === 'exact' ? holesOf(grid, row) : new Set<number>();
  return (grid.slots[row] ?? []).flatMap((cell, column) => {
    if (seen.has(cell) || holes.has(column)) return [];
    seen.add(cell);
    return [{ cell, column, own: grid.cells[cell]?.row === row }];
  });
}

/** All units printed in a row of labels. */
export const unitsOf = ({ labels, unitCells }: Pick<ReadRow, 'labels' | 'unitCells'>): Unit[] =>
  [...labels, ...unitCells].flatMap(({ units }) => units);

/**
 * Whether a cell holds several numbers where cells are told apart by gaps: one of them may be its neighbour's, and a
 * neighbour's number may lack its first digits.
 */
export const holdsSeveral = (grid: Grid, values: readonly ValueCell[]): boolean =>
  values.some(
    ({ cell, text }) =>
      /\d\s+\d/u.test(text) &&
      (grid.trust !== 'exact' || grid.cells[cell]?.origin !== undefined) &&
      readCell(text).value === null,
  );

/** Words of a label that give its numbers to another year, span or body. */
export function wordsOfOthers({ text, match: { scope } }: RowLabel, year: number | undefined): string | undefined {
  return isReportsOwn(scope, year) ? undefined : text.replace(/\s+/gu, '');
}

/** `kind`: the table whose labels are looked for. */
export function readRow(grid: LabelledGrid, index: number, kind: TableKind): ReadRow {
  const row: ReadRow = { index, labels: [], values: [], unknown: [], unitCells: [] };
  for (const { cell, column, own } of cellsOf(grid, index)) {
    const text = grid.cells[cell]?.text ?? '';
    const words = grid.words[cell];
    const match = words?.matches[kind];
    if (words?.isUnit) {
      if (own) row.unitCells.push({ cell, units: words.units });
    } else if (words && match) {
      const { squashed, units } = words;
      row.unknown.push(...row.values.filter((value) => value.text !== ''));
      // 8.属于行政查询事项2000: values glued to their label count as one, so that the row comes out short.
      const glued = /(?<!\d)\d+$/u.test(squashed) ? /(?<![\d\s])\s*(\d[\d\s]*)$/u.exec(foldText(text)) : null;
      row.values = glued ? [valueCell(cell, column, (glued[1] ?? '').trim())] : [];
      const mark = squashed.endsWith(match.wording) ? squashed.slice(0, squashed.length - match.wording.length) : '';
      row.labels.push({ cell, column, text, match, mark, units });
    } else if (own) row.values.push(valueCell(cell, column, text));
  }
  return row;
}
