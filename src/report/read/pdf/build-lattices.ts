// Merged ruling lines → the tables they frame, each with its cells and their spans.
import { clusterValues, findNearest, overlap, type PageBox } from './geometry.ts';
import type { RulingLine } from './page.ts';

export interface LatticeCell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  box: PageBox;
}

export interface Lattice {
  /** Places of the column borders, ascending; the cells of column n lie between n and n + 1. */
  xs: number[];
  ys: number[];
  cells: LatticeCell[];
  box: PageBox;
}

/** Lines that end this near to one another meet. */
const reach = 4;
/** Borders nearer than this are one border drawn unevenly. */
const apart = 3.2;
/** Share of a cell's side that a line must cover to close it. */
const closed = 0.6;
const slotLimit = 40_000;

function meet(a: RulingLine, b: RulingLine): boolean {
  if (a.direction === b.direction) return false;
  return a.at >= b.from - reach && a.at <= b.to + reach && b.at >= a.from - reach && b.at <= a.to + reach;
}

function groupRulings(rulings: readonly RulingLine[]): RulingLine[][] {
  const across = rulings.filter((ruling) => ruling.direction === 'horizontal');
  const down = rulings.filter((ruling) => ruling.direction === 'vertical');
  const ordered = [...across, ...down];
  const pairs = across.flatMap((a, i) => down.flatMap((b, j) => (meet(a, b) ? [[i, across.length + j] as const] : [])));
  return findSets(ordered.length, pairs).map((set) => set.flatMap((index) => ordered[index] ?? []));
}

/** Borders of one direction; where the outermost lines of the other one reach further, the table is open on that side. */
function findBorders(rulings: readonly RulingLine[], direction: RulingLine['direction']): number[] {
  const own = rulings.filter((ruling) => ruling.direction === direction);
  const other = rulings.filter((ruling) => ruling.direction !== direction);
  const borders = clusterValues(
    own.map((ruling) => ruling.at),
    apart,
  );
  const [first = 0, last = first] = [borders[0], borders.at(-1)];
  const start = Math.min(...other.map((ruling) => ruling.from));
  const end = Math.max(...other.map((ruling) => ruling.to));
  return [...(first - start > 2 * reach ? [start] : []), ...borders, ...(end - last > 2 * reach ? [end] : [])];
}

/** `walls[border]` has the index of each stretch between neighbouring `stops` that a line on that border closes. */
function findWalls(
  rulings: readonly RulingLine[],
  borders: readonly number[],
  stops: readonly number[],
): Set<number>[] {
  const covered = borders.map(() => new Map<number, number>());
  for (const ruling of rulings) {
    const line = covered[findNearest(borders, ruling.at)];
    for (let index = 0; index + 1 < stops.length; index += 1) {
      const common = overlap(ruling.from - apart, ruling.to + apart, stops[index] ?? 0, stops[index + 1] ?? 0);
      if (common > 0) line?.set(index, (line.get(index) ?? 0) + common);
    }
  }
  const isClosed = (index: number, length: number): boolean =>
    length >= closed * ((stops[index + 1] ?? 0) - (stops[index] ?? 0));
  return covered.map(
    (line) => new Set([...line].flatMap(([index, length]) => (isClosed(index, length) ? [index] : []))),
  );
}

interface Slot {
  row: number;
  column: number;
}

function spanOf(slots: readonly Slot[]): Omit<LatticeCell, 'box'> {
  const rows = slots.map((slot) => slot.row);
  const columns = slots.map((slot) => slot.column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rowspan: Math.max(...rows) - row + 1, colspan: Math.max(...columns) - column + 1 };
}

/** Slots that a missing piece of line joined to no rectangle are told apart row by row. */
function toSpans(slots: readonly Slot[]): Omit<LatticeCell, 'box'>[] {
  const span = spanOf(slots);
  if (span.rowspan * span.colspan === slots.length) return [span];
  const rows = new Map<number, Slot[]>();
  for (const slot of slots) rows.set(slot.row, [...(rows.get(slot.row) ?? []), slot]);
  return [...rows.values()].flatMap((row) => {
    const whole = spanOf(row);
    return whole.colspan === row.length ? [whole] : row.map((slot) => spanOf([slot]));
  });
}

function openPairs(
  walls: readonly Set<number>[],
  columns: number,
  rows: number,
  isDown: boolean,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (!isDown && column + 1 < columns && !walls[column + 1]?.has(row)) pairs.push([at, at + 1]);
      if (isDown && row + 1 < rows && !walls[row + 1]?.has(column)) pairs.push([at, at + columns]);
    }
  }
  return pairs;
}

function buildLattice(rulings: readonly RulingLine[]): Lattice | undefined {
  const xs = findBorders(rulings, 'vertical');
  const ys = findBorders(rulings, 'horizontal');
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > slotLimit) return undefined;
  const down = findWalls(
    rulings.filter((ruling) => ruling.direction === 'vertical'),
    xs,
    ys,
  );
  const across = findWalls(
    rulings.filter((ruling) => ruling.direction === 'horizontal'),
    ys,
    xs,
  );
  const pairs = [...openPairs(down, columns, rows, false), ...openPairs(across, columns, rows, true)];
  const sets = findSets(columns * rows, pairs).map((set) =>
    set.map((at) => ({ row: Math.floor(at / columns), column: at % columns })),
  );
  const cells = sets.flatMap(toSpans).map((span) => ({ ...span, box: boxOf(span, xs, ys) }));
  if (cells.length < 2) return undefined;
  return { xs, ys, cells, box: { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 } };
}

export const boxOf = (span: Omit<LatticeCell, 'box'>, xs: readonly number[], ys: readonly number[]): PageBox => ({
  left: xs[span.column] ?? 0,
  top: ys[span.row] ?? 0,
  right: xs[span.column + span.colspan] ?? 0,
  bottom: ys[span.row + span.rowspan] ?? 0,
});

export function buildLattices(rulings: readonly RulingLine[]): Lattice[] {
  return groupRulings(rulings).flatMap((group) => {
    const isTable = (['horizontal', 'vertical'] as const).every((direction) =>
      group.some((ruling) => ruling.direction === direction),
    );
    return isTable ? (buildLattice(group) ?? []) : [];
  });
}

/** Every index below `count` is in exactly one set; sets and their members ascend. */
function findSets(count: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const parents = Array.from({ length: count }, (_, index) => index);
  for (const [a, b] of pairs) {
    const rootA = findRoot(parents, a);
    const rootB = findRoot(parents, b);
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
  const sets = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const root = findRoot(parents, index);
    const set = sets.get(root);
    if (set) set.push(index);
    else sets.set(root, [index]);
  }
  return [...sets.values()];
}

function findRoot(parents: number[], index: number): number {
  let root = index;
  while (parents[root] !== root) {
    const above = parents[parents[root] ?? root] ?? root;
    parents[root] = above;
    root = above;
  }
  return root;
}
