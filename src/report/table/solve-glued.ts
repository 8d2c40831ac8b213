// Rows with several possible readings → the readings that row, column and balance arithmetic leaves.

/** One row of table 三: its possible readings, one vector of numbers each. */
export interface GluedRow {
  id: string;
  readings: number[][];
}

/** A set of rows whose vectors must satisfy `sum(plus) = sum(minus)` in every column. */
export interface Balance {
  plus: readonly string[];
  minus: readonly string[];
}

const workLimit = 60_000;

interface Search {
  rows: readonly GluedRow[];
  balances: readonly Balance[];
  width: number;
  chosen: Map<string, number[]>;
  /** The readings of each row that some solution uses. */
  used: Map<string, Map<string, number[]>>;
  work: number;
}

const sumOf = (search: Search, ids: readonly string[], column: number): number =>
  ids.reduce((sum, id) => sum + (search.chosen.get(id)?.[column] ?? 0), 0);

const isComplete = (search: Search, balance: Balance): boolean =>
  [...balance.plus, ...balance.minus].every((id) => search.chosen.has(id));

/** While one side is complete the other may only be smaller; when both are, they are equal. */
function holds(search: Search, balance: Balance): boolean {
  const complete = isComplete(search, balance);
  const minusKnown = balance.minus.every((id) => search.chosen.has(id));
  if (!complete && !minusKnown) return true;
  for (let column = 0; column < search.width; column += 1) {
    const difference = sumOf(search, balance.plus, column) - sumOf(search, balance.minus, column);
    if (complete ? difference !== 0 : difference > 0) return false;
  }
  return true;
}

function explore(search: Search, index: number): void {
  search.work += 1;
  if (search.work > workLimit) return;
  const row = search.rows[index];
  if (!row) {
    for (const [id, reading] of search.chosen) {
      const readings = search.used.get(id) ?? new Map<string, number[]>();
      search.used.set(id, readings.set(reading.join(), reading));
    }
    return;
  }
  for (const reading of row.readings) {
    search.chosen.set(row.id, reading);
    if (search.balances.every((balance) => holds(search, balance))) explore(search, index + 1);
  }
  search.chosen.delete(row.id);
}

/**
 * The readings that remain for each row; a row that keeps exactly one is read, others are not. Rows that arithmetic
 * contradicts altogether keep what they had (the report itself may not add up), and so do rows too many to search.
 */
export function solveGlued(rows: readonly GluedRow[], balances: readonly Balance[], width: number): Map<string, number[][]> {
  const known = new Set(rows.map((row) => row.id));
  const usable = balances.filter((balance) => [...balance.plus, ...balance.minus].every((id) => known.has(id)));
  const own = new Map(rows.map((row) => [row.id, row.readings]));
  if (usable.length === 0) return own;
  // Totals first: they bound everything else; then the rows with the fewest readings.
  const bounding = new Set(usable.flatMap((balance) => balance.minus));
  const ordered = [...rows].sort(
    (a, b) => Number(bounding.has(b.id)) - Number(bounding.has(a.id)) || a.readings.length - b.readings.length,
  );
  const search: Search = { rows: ordered, balances: usable, width, chosen: new Map(), used: new Map(), work: 0 };
  if (rows.every((row) => row.readings.length > 0)) explore(search, 0);
  if (search.work > workLimit || search.used.size === 0) return own;
  return new Map(rows.map((row) => [row.id, [...(search.used.get(row.id)?.values() ?? [])]]));
}
