// Rows of table 二 whose digits are glued together → their numbers, where the form leaves one reading.
import { makeNote, type Note } from '../../model/report.ts';
import type { ActiveRow } from './active-columns.ts';
import { type Ledger, positionOf } from './ledger.ts';
import type { ValueCell } from './read-rows.ts';
import { enumerateSplits, mayMissCell } from './split-digits.ts';

/** A row whose printed digits are fewer cells than it has columns. */
export interface GluedActiveRow extends ActiveRow {
  ledger: Ledger;
  values: readonly ValueCell[];
}

export interface SplitActiveRow {
  row: GluedActiveRow;
  numbers: number[] | undefined;
  note: Note;
}

const hasChange = (row: GluedActiveRow): boolean => row.columns.some((column) => column.id === 'items_change');

/**
 * 本年增/减 is 0 or carries a sign: the form asks which way it went. So the printed digits are cut at a sign, or around
 * a 0 that stands alone.
 */
function splitAtChange(row: GluedActiveRow): number[][] {
  const pieces = row.values.map((value) => value.folded);
  const position = row.columns.findIndex((column) => column.id === 'items_change');
  if (!pieces.every((piece) => /^\d+$/u.test(piece))) return [];
  return (enumerateSplits(pieces, row.columns.length) ?? []).filter((reading) => reading[position] === 0);
}

/** A cell may be blank or lost: only digits that fewer numbers do not explain are a reading of all columns. */
const isForced = (row: GluedActiveRow): boolean =>
  !mayMissCell(
    row.values.map((value) => value.folded),
    row.columns.length,
  );

function listReadings(row: GluedActiveRow, isComplete: boolean): number[][] {
  const pieces = row.values.map((value) => value.folded);
  if (!pieces.every((piece) => /^\d+$/u.test(piece))) return [];
  if (isForced(row)) return enumerateSplits(pieces, row.columns.length) ?? [];
  return hasChange(row) && isComplete ? splitAtChange(row) : [];
}

function describe(row: GluedActiveRow, read: boolean): Note {
  const raw = row.values.map((value) => value.text).join(' ');
  const words = read ? 'notes.split_digits.active' : 'notes.ambiguous_digits.unsure';
  return makeNote(words, { raw }, positionOf(row.ledger, row.values[0]?.cell ?? 0));
}

/**
 * Some agencies print a change without its sign; then some row of the table has no such reading. The rule is trusted
 * only where every row with that column has exactly one. `isComplete`: the document prints a number in every cell of
 * its other tables, so that a blank one need not be feared here.
 */
export function splitActiveRows(rows: readonly GluedActiveRow[], isComplete: boolean): SplitActiveRow[] {
  const readings = new Map(rows.map((row) => [row, listReadings(row, isComplete)]));
  const isDoubtful = (row: GluedActiveRow): boolean => hasChange(row) && !isForced(row);
  const trusted = rows.filter(isDoubtful).every((row) => readings.get(row)?.length === 1);
  return rows.map((row) => {
    const own = readings.get(row) ?? [];
    const numbers = own.length === 1 && (trusted || !isDoubtful(row)) ? own[0] : undefined;
    return { row, numbers, note: describe(row, numbers !== undefined) };
  });
}
