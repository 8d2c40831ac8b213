// A cell that was matched to a metric → the figure.

import { type Metric, metricById, metricsOf } from '../../../forms/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { makeNote, type TableKind } from '../../model/report.ts';
import { isPossible } from '../../text/printed-number.ts';
import { findUnits } from '../../unit/find-units.ts';
import { chooseUnit, type UnitScope } from './choose-unit.ts';
import { type Ledger, positionOf } from './ledger.ts';
import type { CaptionLine } from './list-grids.ts';
import { type CellReading, readCell } from './read-cell.ts';

/** The units that a table's caption states; over a whole table each is meant for the figures that it fits. */
export function readCaptionUnits(caption: readonly CaptionLine[], family: TableKind): UnitScope {
  const lines = caption.filter(({ kind }) => kind === undefined || kind === family);
  return { units: lines.flatMap(({ text }) => findUnits(text).units), covers: metricsOf(family) };
}

/** What a reading gives a metric: its value and unit, with a note of why there is none. */
function takeReading(
  ledger: Ledger,
  metric: Metric,
  reading: CellReading,
  raw: string,
  at: Figure['at'],
  around: readonly UnitScope[],
): Pick<Figure, 'status' | 'value' | 'unit' | 'unitFrom'> {
  const { status } = reading;
  const unreadable = { status: 'unreadable' as const, value: null, unit: metric.unit };
  const captionUnits = ledger.units.get(metric.family);
  if (status !== 'reported' && !reading.unit) return { status, value: null, unit: metric.unit };
  const chosen = chooseUnit(metric, reading, [...(captionUnits ? [captionUnits] : []), ...around]);
  if (!chosen.ok) {
    ledger.notes.push(makeNote(chosen.words, chosen.values, at));
    return unreadable;
  }
  // A number is printed, but it is none that this figure may have.
  if (!isPossible(metric.kind, chosen.value, raw)) return unreadable;
  const { value, unit, unitFrom } = chosen;
  return { status, value, unit, ...(unitFrom && { unitFrom }) };
}

/** A cell that spans down into rows with labels of their own holds what they count together. */
function isShared({ grid }: Ledger, cell: number): boolean {
  const own = grid.cells[cell];
  if (!own || own.rowspan < 2) return false;
  const below = grid.slots.slice(own.row + 1, own.row + own.rowspan).flat();
  return below.some(
    (index) => (grid.cells[index]?.row ?? 0) > own.row && /\p{Script=Han}{2}/u.test(grid.cells[index]?.text ?? ''),
  );
}

/** `around`: the units printed over the cell's column, row and block. */
export function makeCellFigure(
  ledger: Ledger,
  metricId: string,
  cell: number,
  raw: string,
  around: readonly UnitScope[] = [],
): Figure | undefined {
  const metric = metricById.get(metricId);
  if (!metric) return undefined;
  const read = readCell(raw);
  const reading: CellReading =
    read.status === 'reported' && isShared(ledger, cell)
      ? { status: 'unreadable', value: null, qualifier: 'exact' }
      : read;
  const at = positionOf(ledger, cell);
  ledger.cellStates.set(cell, 'mapped');
  return {
    metric: metricId,
    ...takeReading(ledger, metric, reading, raw, at, around),
    qualifier: reading.qualifier,
    raw,
    at,
  };
}

/** A figure whose number was cut out of glued digits, or could not be. */
export function makeSplitFigure(
  ledger: Ledger,
  metricId: string,
  cell: number,
  raw: string,
  value: number | undefined,
  around: readonly UnitScope[] = [],
): Figure | undefined {
  const metric = metricById.get(metricId);
  if (!metric) return undefined;
  const at = positionOf(ledger, cell);
  ledger.cellStates.set(cell, 'mapped');
  const status = value === undefined ? 'unreadable' : 'reported';
  const taken = takeReading(ledger, metric, { status, value: value ?? null, qualifier: 'exact' }, '', at, around);
  return {
    metric: metricId,
    ...taken,
    qualifier: 'exact',
    raw,
    at,
    ...(taken.status === 'reported' ? { derived: 'split' as const } : {}),
  };
}
