// Rows of the provinces' table whose two numbers are glued together → their figures, where zeros or the heads' sums leave one reading.
import { listPartSums } from '../../../forms/sums.ts';
import { makeNote } from '../../model/report.ts';
import type { UnitScope } from './choose-unit.ts';
import { type Ledger, positionOf, type TableReading } from './ledger.ts';
import { makeSplitFigure } from './make-figure.ts';
import type { ValueCell } from './read-rows.ts';
import { type GluedBalance, type GluedRow, solveGlued } from './solve-glued.ts';
import { enumerateSplits } from './split-digits.ts';

export interface GluedStatistic {
  ledger: Ledger;
  /** The metric of each number column, in printed order; undefined for one that is not this report's. */
  metrics: readonly (string | undefined)[];
  value: ValueCell;
  around: readonly UnitScope[];
}

const heads = listPartSums('stat2008-parts');

/** 5151其中： the words that lead in the rows below ran into the number. */
export const digitsOfStatistic = (text: string): string => text.replace(/其中[：:]?$/u, '');

/** One row of zeros may be a slip; where several print both, no cell of the table was left out by chance. */
const leastZeroRows = 2;

/** A first digit 0 is a number of its own: 00, 07. */
const isForced = (digits: string): boolean => /^0\d/u.test(digits);

const listReadings = ({ value, metrics }: GluedStatistic): number[][] =>
  enumerateSplits([digitsOfStatistic(value.folded)], metrics.length) ?? [];

/** A head is the sum of its parts where the table prints all of one version's. */
function listBalances(ids: ReadonlySet<string>): GluedBalance[] {
  return heads.flatMap(({ total, versions, complete }) => {
    const parts = [...new Set(versions.flat())].filter((id) => ids.has(id));
    const isWhole = (complete.length > 0 ? complete : versions).some((own) => own.every((id) => ids.has(id)));
    return isWhole && ids.has(total) ? [{ plus: parts, minus: [total] }] : [];
  });
}

const idOf = ({ metrics }: GluedStatistic): string => metrics.find((metric) => metric !== undefined) ?? '';

/** Adds their figures to what was read of the table; those that nothing tells apart stay unreadable. */
export function splitStatistics(glued: readonly GluedStatistic[]): TableReading {
  const reading: TableReading = { figures: [], notes: [] };
  const zeros = glued.filter(({ value }) => /^00$/u.test(digitsOfStatistic(value.folded)));
  const ids = glued.map(idOf);
  const isSure = zeros.length >= leastZeroRows && new Set(ids).size === ids.length;
  const rows: GluedRow[] = glued.map((row) => ({ id: idOf(row), readings: listReadings(row) }));
  const solved = isSure ? solveGlued(rows, listBalances(new Set(ids)), 2) : new Map<string, never>();
  for (const row of glued) {
    const { ledger, metrics, value, around } = row;
    const own = listReadings(row);
    const forced = isSure && isForced(digitsOfStatistic(value.folded)) && own.length === 1 ? own[0] : undefined;
    const numbers: readonly (number | undefined)[] = forced ?? solved.get(idOf(row))?.numbers ?? [];
    const isRead = metrics.every((metric, index) => metric === undefined || numbers[index] !== undefined);
    const words = isRead ? 'notes.split_digits.requests' : 'notes.ambiguous_digits.unsure';
    reading.notes.push(makeNote(words, { raw: value.text }, positionOf(ledger, value.cell)));
    metrics.forEach((metric, index) => {
      const figure =
        metric && makeSplitFigure(ledger, metric, value.cell, value.text, isRead ? numbers[index] : undefined, around);
      if (figure) reading.figures.push(figure);
    });
  }
  return reading;
}
