// A cell that was matched to a metric → the figure.

import { metricById } from '../../model/catalogue/index.ts';
import type { Figure } from '../../model/figure.ts';
import { type CellReading, readCell } from '../../table/read-cell.ts';
import { isPossible, scale } from '../../text/printed-number.ts';
import { type Ledger, placeOf } from './ledger.ts';

/** Factors between the units that money cells print and those that the catalogue uses. */
const money: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

/** `printedUnit` is the unit the table's header gives; a unit in the cell itself wins. */
function toMetricUnit(reading: CellReading, unit: string, printedUnit?: string): number | null {
  const from = money[reading.unit ?? printedUnit ?? unit];
  const to = money[unit];
  if (reading.value === null || from === undefined || to === undefined) return reading.value;
  return scale(reading.value, from / to);
}

export function makeFigure(
  ledger: Ledger,
  metricId: string,
  cell: number,
  text: string,
  printedUnit?: string,
): Figure | undefined {
  const metric = metricById.get(metricId);
  if (!metric) return undefined;
  const reading = readCell(text);
  const value = toMetricUnit(reading, metric.unit, printedUnit);
  // A number is printed, but it is none that this figure may have.
  const impossible = value !== null && !isPossible(metric.kind, value, text);
  ledger.fates.set(cell, 'mapped');
  return {
    metric: metricId,
    value: impossible ? null : value,
    status: impossible ? 'unreadable' : reading.status,
    qualifier: reading.qualifier,
    unit: metric.unit,
    raw: text,
    at: placeOf(ledger, cell),
  };
}

/** A figure whose number was cut out of glued digits, or could not be. */
export function makeSplitFigure(
  ledger: Ledger,
  metricId: string,
  cell: number,
  raw: string,
  value: number | undefined,
): Figure | undefined {
  const metric = metricById.get(metricId);
  if (!metric) return undefined;
  ledger.fates.set(cell, 'mapped');
  const known = value !== undefined;
  return {
    metric: metricId,
    value: known ? value : null,
    status: known ? 'reported' : 'unreadable',
    qualifier: 'exact',
    unit: metric.unit,
    raw,
    at: placeOf(ledger, cell),
    ...(known ? { derived: 'split' as const } : {}),
  };
}
