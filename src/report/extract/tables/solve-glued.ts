// Rows of several readings and the sums that they must keep → what the sums leave of each row.

/** One row of table 三: its possible readings, one vector of numbers each. */
export interface GluedRow {
  id: string;
  readings: readonly (readonly number[])[];
}

/** A set of rows whose vectors must satisfy `sum(plus) = sum(minus)` in every column. */
export interface GluedBalance {
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

/** What arithmetic leaves of a row: how many readings, which, and by column the number in which they all agree. */
export interface SolvedRow {
  readings: number;
  left: readonly (readonly number[])[];
  numbers: readonly (number | undefined)[];
}

/** A column is read where all readings that remain agree on it. */
function agree(readings: readonly (readonly number[])[], width: number): SolvedRow {
  const numbers = Array.from({ length: width }, (_, column) => {
    const found = new Set(readings.map((reading) => reading[column]));
    return found.size === 1 ? [...found][0] : undefined;
  });
  return { readings: readings.length, numbers, left: readings };
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
      return [id, { readings: kept.includes(undefined) ? 0 : readings.length, numbers: kept, left: readings }];
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
