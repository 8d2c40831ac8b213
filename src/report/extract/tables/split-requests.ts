// Rows of table 三 whose digits are glued together → the one reading that the table's arithmetic leaves, or none.
import { applicantIds, chooseOutcomes } from '../../../forms/shape.ts';
import { cellId } from '../../../forms/walk.ts';
import type { Figure } from '../../model/figure.ts';
import { makeNote, type Note } from '../../model/report.ts';
import type { UnitScope } from './choose-unit.ts';
import { type Ledger, positionOf, type TableReading } from './ledger.ts';
import { makeSplitFigure } from './make-figure.ts';
import type { ValueCell } from './read-rows.ts';
import { enumerateSplits, isSumAt, mayMissCell } from './split-digits.ts';

/** One row of table 三: its possible readings, one vector of numbers each. */
interface GluedRow {
  id: string;
  readings: readonly (readonly number[])[];
}

/** A set of rows whose vectors must satisfy `sum(plus) = sum(minus)` in every column. */
interface GluedBalance {
  plus: readonly string[];
  minus: readonly string[];
}

/** Nodes to visit before giving up: a table that needs more has no single reading anyway. */
const workLimit = 60_000;

interface Step extends GluedRow {
  /** Balances the row takes part in, and on which side. */
  parts: readonly { balance: number; sign: 1 | -1 }[];
}

interface Search {
  steps: readonly Step[];
  /** The largest sum that the steps from an index on can still add to a balance's column. */
  reach: readonly (readonly number[])[][];
  /** sum(plus) − sum(minus) so far, by balance and column. */
  open: number[][];
  chosen: (readonly number[])[];
  used: Map<string, Map<string, readonly number[]>>;
  work: number;
}

const signOf = (balance: GluedBalance, id: string): 1 | -1 | undefined =>
  balance.plus.includes(id) ? 1 : balance.minus.includes(id) ? -1 : undefined;

function toStep(row: GluedRow, balances: readonly GluedBalance[]): Step {
  const parts = balances.flatMap((balance, index) => {
    const sign = signOf(balance, row.id);
    return sign ? [{ balance: index, sign }] : [];
  });
  return { ...row, parts };
}

/** Totals first, since they bound everything else; then the rows with the fewest readings. */
function order(steps: readonly Step[]): Step[] {
  const isTotal = (step: Step): boolean => step.parts.some((part) => part.sign === -1);
  return [...steps].sort((a, b) => Number(isTotal(b)) - Number(isTotal(a)) || a.readings.length - b.readings.length);
}

function findReach(steps: readonly Step[], balances: number, width: number): number[][][] {
  const empty = (): number[][] => Array.from({ length: balances }, () => new Array<number>(width).fill(0));
  const reach = [empty()];
  for (const step of [...steps].reverse()) {
    const last = reach[0] ?? empty();
    const next = last.map((columns) => [...columns]);
    for (const { balance, sign } of step.parts) {
      const columns = next[balance];
      if (!columns || sign === -1) continue;
      for (let column = 0; column < width; column += 1) {
        columns[column] = (columns[column] ?? 0) + Math.max(0, ...step.readings.map((reading) => reading[column] ?? 0));
      }
    }
    reach.unshift(next);
  }
  return reach;
}

function apply(search: Search, step: Step, reading: readonly number[], direction: 1 | -1): void {
  for (const { balance, sign } of step.parts) {
    const columns = search.open[balance];
    if (!columns) continue;
    for (let column = 0; column < columns.length; column += 1) {
      columns[column] = (columns[column] ?? 0) + direction * sign * (reading[column] ?? 0);
    }
  }
}

/** Once all totals are placed, no column may be above its total, nor too far below for the rows that are left. */
function isOpen(search: Search, index: number): boolean {
  if (search.steps.slice(index).some((step) => step.parts.some((part) => part.sign === -1))) return true;
  const reach = search.reach[index] ?? [];
  return search.open.every((columns, balance) =>
    columns.every((sum, column) => sum <= 0 && sum + (reach[balance]?.[column] ?? 0) >= 0),
  );
}

function explore(search: Search, index: number): void {
  search.work += 1;
  const step = search.steps[index];
  if (!step) {
    search.steps.forEach(({ id }, position) => {
      const reading = search.chosen[position] ?? [];
      const readings = search.used.get(id) ?? new Map<string, readonly number[]>();
      search.used.set(id, readings.set(reading.join(), reading));
    });
    return;
  }
  for (const reading of step.readings) {
    if (search.work > workLimit) return;
    apply(search, step, reading, 1);
    search.chosen[index] = reading;
    if (isOpen(search, index + 1)) explore(search, index + 1);
    apply(search, step, reading, -1);
  }
}

/** What arithmetic leaves of a row: how many readings, and by column the number in which they all agree. */
interface SolvedRow {
  readings: number;
  numbers: readonly (number | undefined)[];
}

/** A column is read where all readings that remain agree on it. */
function agree(readings: readonly (readonly number[])[], width: number): SolvedRow {
  const numbers = Array.from({ length: width }, (_, column) => {
    const found = new Set(readings.map((reading) => reading[column]));
    return found.size === 1 ? [...found][0] : undefined;
  });
  return { readings: readings.length, numbers };
}

/** By balance and column, whether the rows' only readings keep the balance; a row with several keeps none. */
function checkColumns(steps: readonly Step[], balances: number, width: number): boolean[][] {
  const open = Array.from({ length: balances }, () => new Array<number>(width).fill(0));
  for (const { parts, readings } of steps) {
    const [only] = readings.length === 1 ? readings : [];
    for (const { balance, sign } of parts) {
      const columns = open[balance];
      for (let column = 0; columns && column < width; column += 1)
        columns[column] = (columns[column] ?? 0) + sign * (only?.[column] ?? Number.NaN);
    }
  }
  return open.map((columns) => columns.map((sum) => sum === 0));
}

/** Where no choice of readings keeps all balances, the report itself does not add up; a column that does is still read. */
function keepSoundColumns(steps: readonly Step[], balances: number, width: number): Map<string, SolvedRow> {
  const sound = checkColumns(steps, balances, width);
  return new Map(
    steps.map(({ id, parts, readings }) => {
      const { numbers } = agree(readings, width);
      const isSound = (column: number): boolean => parts.every(({ balance }) => sound[balance]?.[column] === true);
      const kept = numbers.map((number, column) => (isSound(column) ? number : undefined));
      return [id, { readings: kept.includes(undefined) ? 0 : readings.length, numbers: kept }];
    }),
  );
}

/**
 * What remains of each row: a column is read where the remaining readings agree on it. No reading is kept that
 * contradicts a sum; rows too many to search are read where their only readings keep all sums.
 */
export function solveGlued(
  rows: readonly GluedRow[],
  balances: readonly GluedBalance[],
  width: number,
): Map<string, SolvedRow> {
  const known = new Set(rows.map((row) => row.id));
  const usable = balances.filter((balance) => [...balance.plus, ...balance.minus].every((id) => known.has(id)));
  const own = new Map(rows.map((row) => [row.id, agree(row.readings, width)]));
  const steps = order(rows.map((row) => toStep(row, usable)).filter((step) => step.parts.length > 0));
  // A row without any reading leaves its sums open: nothing can contradict the others.
  if (steps.length === 0 || steps.some((step) => step.readings.length === 0)) return own;
  const search: Search = {
    steps,
    reach: findReach(steps, usable.length, width),
    open: usable.map(() => new Array<number>(width).fill(0)),
    chosen: [],
    used: new Map(),
    work: 0,
  };
  explore(search, 0);
  const solved =
    search.work > workLimit || search.used.size === 0
      ? keepSoundColumns(steps, usable.length, width)
      : new Map([...search.used].map(([id, readings]) => [id, agree([...readings.values()], width)]));
  return new Map([...own, ...solved]);
}

const idInRequests = (row: string, column: string): string => cellId({ id: 'requests' }, row, column);

export interface GluedRequestRow {
  ledger: Ledger;
  id: string;
  values: readonly ValueCell[];
  columns: readonly string[];
  /** The units printed around the cell of a column. */
  scopesOf: (column: string) => UnitScope[];
}

/** 第一项加第二项之和，等于第三项加第四项之和; and every outcome adds up to （七）总计. */
function buildBalances(ids: ReadonlySet<string>): GluedBalance[] {
  const outcomes = chooseOutcomes((own) => own.every((id) => ids.has(id)));
  return [
    { plus: [...outcomes], minus: ['total'] },
    { plus: ['received', 'carried_in'], minus: ['total', 'carried_out'] },
  ];
}

/** Rows that were read as they stand take part in the arithmetic with their one reading. */
function readPlainRows(figures: readonly Figure[]): GluedRow[] {
  const rows = new Map<string, (number | null)[]>();
  for (const { metric, value } of figures) {
    const [, id = '', column = ''] = /^requests\.(.+)\.([a-z]+)$/u.exec(metric) ?? [];
    const index = applicantIds.indexOf(column);
    const values = rows.get(id) ?? applicantIds.map(() => null);
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

const splitNote = (row: GluedRequestRow, readings: number): Note => {
  const raw = row.values.map((value) => value.text).join(' ');
  const at = positionOf(row.ledger, row.values[0]?.cell ?? 0);
  if (readings === 1) return makeNote('notes.split_digits.requests', { raw }, at);
  return makeNote(readings === 0 ? 'notes.ambiguous_digits.none' : 'notes.ambiguous_digits.several', { raw }, at);
};

/** A row in the order of the form, whatever order the document prints its columns in. */
const inFormOrder = (reading: readonly number[], columns: readonly string[]): number[] =>
  applicantIds.map((column) => reading[columns.indexOf(column)] ?? 0);

export function splitRequestRows(glued: readonly GluedRequestRow[], figures: readonly Figure[]): TableReading {
  if (glued.length === 0) return { figures: [], notes: [] };
  const plain = readPlainRows(figures);
  const printed = [...glued.map(({ id }) => id), ...plain.map(({ id }) => id)];
  const isTwice = (id: string): boolean => printed.indexOf(id) !== printed.lastIndexOf(id);
  const isFull = (row: GluedRequestRow): boolean => row.columns.length === applicantIds.length && !isTwice(row.id);
  const rows = [
    ...glued.filter(isFull).map((row) => ({
      id: row.id,
      readings: listReadings(row).map((reading) => inFormOrder(reading, row.columns)),
    })),
    ...plain.filter(({ id }) => !isTwice(id)),
  ];
  const solved = solveGlued(rows, buildBalances(new Set(rows.map((row) => row.id))), applicantIds.length);
  const reading: TableReading = { figures: [], notes: [] };
  for (const row of glued) {
    const own = isTwice(row.id) ? [] : listReadings(row);
    // Digits that are one reading or none are what the report prints, whether its columns add up or not.
    const isForced =
      own.length === 1 &&
      !mayMissCell(
        row.values.map(({ folded }) => folded),
        row.columns.length,
      );
    const { readings, numbers } =
      isFull(row) && !isForced
        ? (solved.get(row.id) ?? { readings: 0, numbers: [] })
        : { readings: own.length, numbers: own.length === 1 ? (own[0] ?? []) : [] };
    const order: readonly string[] = isFull(row) && !isForced ? applicantIds : row.columns;
    reading.notes.push(splitNote(row, readings));
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
