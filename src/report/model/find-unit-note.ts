// A report and a figure → the note that says why its number was not taken for its unit's sake.
import type { CellPlace, Figure } from './figure.ts';
import type { Note, Report } from './report.ts';

const codes: ReadonlySet<Note['code']> = new Set(['unit_contradicted', 'unit_foreign', 'unit_unknown']);

const isSameCell = (a: CellPlace, b: CellPlace): boolean =>
  a.table === b.table && a.row === b.row && a.column === b.column;

export function findUnitNote(report: Pick<Report, 'notes'>, { status, at }: Figure): Note | undefined {
  if (status !== 'unreadable' || !('table' in at)) return undefined;
  return report.notes.find((note) => codes.has(note.code) && note.at && 'table' in note.at && isSameCell(note.at, at));
}
