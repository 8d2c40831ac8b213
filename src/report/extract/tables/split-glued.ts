// Rows of table three, and of the provinces’ table, whose digits are glued together → their figures, where the table’s arithmetic leaves one reading.
import { chooseOutcomes, requestBalance, requestColumnIds } from '../../../forms/shape.ts';
import { listPartSums } from '../../../forms/sums.ts';
import { cellId } from '../../../forms/walk.ts';
import type { Figure } from '../../model/figure.ts';
import { makeNote, type Note } from '../../model/report.ts';
import type { UnitScope } from './choose-unit.ts';
import { type Ledger, positionOf, type TableReading } from './ledger.ts';
import { makeSplitFigure } from './make-figure.ts';
import type { ValueCell } from './read-rows.ts';
import { type GluedBalance, type GluedRow, type SolvedRow, solveGlued } from './solve-glued.ts';
import { enumerateSplits, isSumAt, mayMissCell, spellReadings } from './split-digits.ts';

export const idInRequests = (row: string, column: string): string => cellId({ id: 'requests' }, row, column);

export interface GluedRequestRow {
  ledger: Ledger;
  id: string;
  values: readonly ValueCell[];
  columns: readonly string[];
  /** The units printed around the cell of a column. */
  scopesOf: (column: string) => UnitScope[];
}

/** Every outcome adds up to （七）总计; and what the table says of its four items. */
function buildBalances(ids: ReadonlySet<string>): GluedBalance[] {
  const outcomes = chooseOutcomes((own) => own.every((id) => ids.has(id)));
  return [
    { plus: [...outcomes], minus: ['total'] },
    { plus: requestBalance.left, minus: requestBalance.right },
  ];
}

/** Rows that were read as they stand take part in the arithmetic with their one reading. */
function readPlainRows(figures: readonly Figure[]): GluedRow[] {
  const rows = new Map<string, (number | null)[]>();
  for (const { metric, value } of figures) {
    const [, id = '', column = ''] = /^requests\.(.+)\.([a-z]+)$/u.exec(metric) ?? [];
    const index = requestColumnIds.indexOf(column);
    const values = rows.get(id) ?? requestColumnIds.map(() => null);
    if (index >= 0) values[index] = value;
    rows.set(id, values);
  }
  return [...rows].flatMap(([id, values]) =>
    values.every((value) => value !== null) ? [{ id, readings: [values.map((value) => value ?? 0)] }] : [],
  );
}

/** The readings of a row that its own sum allows; without a 总计 there is no sum, and no reading. */
function listReadings({ values, columns }: GluedRequestRow): number[][] {
  const pieces = values.map((value) => value.folded);
  const total = columns.indexOf('total');
  if (total < 0 || columns.length < 2 || !pieces.every((piece) => /^\d+$/u.test(piece))) return [];
  return enumerateSplits(pieces, columns.length, isSumAt(total, columns.length)) ?? [];
}

const digitsOf = ({ values }: GluedRequestRow): string => values.map(({ folded }) => folded).join('');

/** So many rows of zeros that no cell of theirs was left out by chance. */
const leastZeroRows = 5;

/**
 * Rows of nothing but zeros show whether the table prints every cell: where each has as many as there are columns, no
 * other row lacks one.
 */
function printsEveryCell(rows: readonly GluedRequestRow[]): boolean {
  const zeros = rows.filter((row) => /^0+$/u.test(digitsOf(row)));
  return zeros.length >= leastZeroRows && zeros.every((row) => digitsOf(row).length === row.columns.length);
}

/** As many digits as columns, and none left out: each digit is a cell, whether or not the report adds up. */
function readDigitByDigit(row: GluedRequestRow, isComplete: boolean): number[][] {
  const digits = digitsOf(row);
  const isWhole = isComplete && digits.length === row.columns.length && /^\d+$/u.test(digits);
  return isWhole ? [[...digits].map(Number)] : [];
}

const splitNote = (row: GluedRequestRow, readings: number, left: SolvedRow['left']): Note => {
  const raw = row.values.map((value) => value.text).join(' ');
  const at = positionOf(row.ledger, row.values[0]?.cell ?? 0);
  if (readings === 1) return makeNote('notes.split_digits.requests', { raw }, at);
  if (readings === 0) return makeNote('notes.ambiguous_digits.none', { raw }, at);
  const listed = spellReadings(left);
  if (listed === undefined) return makeNote('notes.ambiguous_digits.several', { raw }, at);
  return makeNote('notes.ambiguous_digits.left', { raw, readings: listed }, at);
};

/** A row in the order of the form, whatever order the document prints its columns in. */
const inFormOrder = (reading: readonly number[], columns: readonly string[]): number[] =>
  requestColumnIds.map((column) => reading[columns.indexOf(column)] ?? 0);

export function splitRequestRows(glued: readonly GluedRequestRow[], figures: readonly Figure[]): TableReading {
  if (glued.length === 0) return { figures: [], notes: [] };
  const plain = readPlainRows(figures);
  const printed = [...glued.map(({ id }) => id), ...plain.map(({ id }) => id)];
  const isTwice = (id: string): boolean => printed.indexOf(id) !== printed.lastIndexOf(id);
  const isFull = (row: GluedRequestRow): boolean => row.columns.length === requestColumnIds.length && !isTwice(row.id);
  const rows = [
    ...glued.filter(isFull).map((row) => ({
      id: row.id,
      readings: listReadings(row).map((reading) => inFormOrder(reading, row.columns)),
    })),
    ...plain.filter(({ id }) => !isTwice(id)),
  ];
  const solved = solveGlued(rows, buildBalances(new Set(rows.map((row) => row.id))), requestColumnIds.length);
  const reading: TableReading = { figures: [], notes: [] };
  const isComplete = printsEveryCell(glued);
  for (const row of glued) {
    const single = isTwice(row.id) ? [] : readDigitByDigit(row, isComplete);
    const own = isTwice(row.id) ? [] : single.length > 0 ? single : listReadings(row);
    // Digits that are one reading or none are what the report prints, whether its columns add up or not.
    const isForced =
      own.length === 1 &&
      (single.length > 0 ||
        !mayMissCell(
          row.values.map(({ folded }) => folded),
          row.columns.length,
        ));
    const { readings, numbers, left } =
      isFull(row) && !isForced
        ? (solved.get(row.id) ?? { readings: 0, numbers: [], left: [] })
        : { readings: own.length, numbers: own.length === 1 ? (own[0] ?? []) : [], left: own };
    const order: readonly string[] = isFull(row) && !isForced ? requestColumnIds : row.columns;
    reading.notes.push(splitNote(row, readings, left));
    for (const value of row.values) row.ledger.cellStates.set(value.cell, 'mapped');
    const raw = row.values.map((value) => value.text).join(' ');
    const cell = row.values[0]?.cell ?? 0;
    for (const column of row.columns) {
      const number = numbers[order.indexOf(column)];
      const metric = idInRequests(row.id, column);
      const figure = makeSplitFigure(row.ledger, metric, cell, raw, number, row.scopesOf(column));
      if (figure) reading.figures.push(figure);
    }
  }
  return reading;
}

export interface GluedStatistic {
  ledger: Ledger;
  /** The metric of each number column, in printed order; undefined for one that is not this report's. */
  metrics: readonly (string | undefined)[];
  value: ValueCell;
  around: readonly UnitScope[];
}

const headSums = listPartSums('stat2008-parts');

/** 5151其中： the words that lead in the rows below ran into the number. */
export const digitsOfStatistic = (text: string): string => text.replace(/其中[：:]?$/u, '');

/** One row of zeros may be a slip; where several print both, no cell of the table was left out by chance. */
const leastZeroPairs = 2;

/** A first digit 0 is a number of its own: 00, 07. */
const isForced = (digits: string): boolean => /^0\d/u.test(digits);

const listStatisticReadings = ({ value, metrics }: GluedStatistic): number[][] =>
  enumerateSplits([digitsOfStatistic(value.folded)], metrics.length) ?? [];

/** A head is the sum of its parts where the table prints all of one version's. */
function balanceHeads(ids: ReadonlySet<string>): GluedBalance[] {
  return headSums.flatMap(({ total, versions, complete, formerly }) => {
    const parts = [...new Set(versions.flat())].filter((id) => ids.has(id));
    const isWhole = (complete.length > 0 ? [...complete, ...formerly] : versions).some((own) =>
      own.every((id) => ids.has(id)),
    );
    return isWhole && ids.has(total) ? [{ plus: parts, minus: [total] }] : [];
  });
}

const idOf = ({ metrics }: GluedStatistic): string => metrics.find((metric) => metric !== undefined) ?? '';

function noteStatistic({ ledger, value }: GluedStatistic, isRead: boolean, own: readonly number[][]): Note {
  const at = positionOf(ledger, value.cell);
  const raw = value.text;
  if (isRead) return makeNote('notes.split_digits.requests', { raw }, at);
  const readings = spellReadings(own);
  if (readings === undefined) return makeNote('notes.ambiguous_digits.unsure', { raw }, at);
  return makeNote('notes.ambiguous_digits.listed', { raw, readings }, at);
}

/** Adds their figures to what was read of the table; those that nothing tells apart stay unreadable. */
export function splitStatistics(glued: readonly GluedStatistic[]): TableReading {
  const reading: TableReading = { figures: [], notes: [] };
  const zeros = glued.filter(({ value }) => /^00$/u.test(digitsOfStatistic(value.folded)));
  const ids = glued.map(idOf);
  const isSure = zeros.length >= leastZeroPairs && new Set(ids).size === ids.length;
  const rows: GluedRow[] = glued.map((row) => ({ id: idOf(row), readings: listStatisticReadings(row) }));
  const solved = isSure ? solveGlued(rows, balanceHeads(new Set(ids)), 2) : new Map<string, never>();
  for (const row of glued) {
    const { ledger, metrics, value, around } = row;
    const own = listStatisticReadings(row);
    const forced = isSure && isForced(digitsOfStatistic(value.folded)) && own.length === 1 ? own[0] : undefined;
    const numbers: readonly (number | undefined)[] = forced ?? solved.get(idOf(row))?.numbers ?? [];
    const isRead = metrics.every((metric, index) => metric === undefined || numbers[index] !== undefined);
    reading.notes.push(noteStatistic(row, isRead, own));
    metrics.forEach((metric, index) => {
      const figure =
        metric && makeSplitFigure(ledger, metric, value.cell, value.text, isRead ? numbers[index] : undefined, around);
      if (figure) reading.figures.push(figure);
    });
  }
  return reading;
}
