// The ink of a level page → its ruling lines, also broken and dotted ones, and the ink without them.
import type { PageBox } from '../pdf/geometry.ts';
import type { RulingLine } from '../pdf/page.ts';
import type { InkMap } from './find-ink.ts';

/** In points of a page whose longer side has `pageSide` of them. */
export const pageSide = 2400;
/** Shorter strokes belong to letters; the largest letter of a heading is about as wide. */
const shortest = 64;
/** Letters of one height stand side by side as the dashes of a line do, but in no row of a table so far. */
const shortestBroken = 200;
/** A break in a line, or between its dots, is no wider. */
const widestBreak = 6;
/** Of a whole line so much is ink, and of a dotted one. */
const whole = 0.9;
const dotted = 0.4;
/** A line is no thicker; bars and the rims of shadows are. */
const thickest = 12;
/** A line that falls a little is several runs, one below the other. */
const gapBetween = 2;

interface Run {
  from: number;
  to: number;
  at: number;
}

/** Runs of ink along one row of points, where `read` says whether there is any. */
function listRuns(length: number, at: number, read: (along: number) => number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  let count = 0;
  const close = (): void => {
    const reached = last + 1 - from;
    const isLine = reached >= shortest && count >= whole * reached;
    if (from >= 0 && (isLine || (reached >= shortestBroken && count >= dotted * reached)))
      runs.push({ from, to: last + 1, at });
    from = -1;
    count = 0;
  };
  for (let along = 0; along < length; along += 1) {
    if (read(along) === 0) continue;
    if (from >= 0 && along - last > widestBreak) close();
    if (from < 0) from = along;
    last = along;
    count += 1;
  }
  close();
  return runs;
}

/** Runs in neighbouring rows that lie side by side are one line. */
function joinRuns(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  let open: { group: Run[]; last: Run }[] = [];
  for (const run of runs) {
    open = open.filter(({ last }) => run.at - last.at <= gapBetween);
    const near = open.filter(({ last }) => run.from <= last.to + widestBreak && run.to >= last.from - widestBreak);
    const [first, ...others] = near;
    if (!first) {
      const group = [run];
      groups.push(group);
      open.push({ group, last: run });
      continue;
    }
    first.group.push(run);
    for (const other of others) {
      const { group } = other;
      if (group === first.group) continue;
      first.group.push(...group);
      groups.splice(groups.indexOf(group), 1);
      for (const entry of open) if (entry.group === group) entry.group = first.group;
    }
    open.push({ group: first.group, last: run });
  }
  return groups;
}

/** A line as it is drawn: where its runs lie, for taking it out of the ink. */
interface DrawnLine {
  ruling: RulingLine;
  runs: Run[];
}

function toLine(runs: Run[], direction: RulingLine['direction']): DrawnLine[] {
  const from = Math.min(...runs.map((run) => run.from));
  const to = Math.max(...runs.map((run) => run.to));
  const area = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  if (area / (to - from) > thickest) return [];
  const at = runs.reduce((sum, run) => sum + (run.at + 1) * (run.to - run.from), 0) / area;
  return [{ ruling: { direction, at, from, to }, runs }];
}

function listLines({ width, height, points }: InkMap, direction: RulingLine['direction']): DrawnLine[] {
  const isAcross = direction === 'horizontal';
  const [rows, length] = isAcross ? [height, width] : [width, height];
  const runs: Run[] = [];
  // A level line that is one point thick lies on two rows where it was turned a little.
  const next = isAcross ? width : 1;
  for (let at = 0; at + 1 < rows; at += 1)
    runs.push(
      ...listRuns(length, at, (along) => {
        const point = isAcross ? at * width + along : along * width + at;
        return (points[point] ?? 0) | (points[point + next] ?? 0);
      }),
    );
  return joinRuns(runs).flatMap((group) => toLine(group, direction));
}

export interface RuledInk {
  rulings: RulingLine[];
  /** The ink without the lines. */
  rest: InkMap;
}

/** So near, lines meet. */
const meeting = 12;
/** A line of a table meets the two at its ends; of an open table, a long one meets one. */
const fewestMet = 2;
const long = 240;

function isOfTable({ ruling: { direction, at, from, to } }: DrawnLine, others: readonly DrawnLine[]): boolean {
  const met = others.filter(
    ({ ruling: other }) =>
      other.direction !== direction &&
      other.at > from - meeting &&
      other.at < to + meeting &&
      at > other.from - meeting &&
      at < other.to + meeting,
  ).length;
  return met >= fewestMet || (met > 0 && to - from > long);
}

export function findRulings(ink: InkMap): RuledInk {
  const all = (['horizontal', 'vertical'] as const).flatMap((direction) => listLines(ink, direction));
  const lines = all.filter((line) => isOfTable(line, all));
  const points = ink.points.slice();
  for (const { ruling, runs } of lines) {
    for (const { from, to, at } of runs) {
      for (let along = from; along < to; along += 1) {
        // The rim of a line is lighter than its middle, and may be no run of its own.
        for (let beside = at - 1; beside <= at + 2; beside += 1) {
          const [x, y] = ruling.direction === 'horizontal' ? [along, beside] : [beside, along];
          if (x >= 0 && y >= 0 && x < ink.width && y < ink.height) points[y * ink.width + x] = 0;
        }
      }
    }
  }
  return { rulings: lines.map(({ ruling }) => ruling), rest: { ...ink, points } };
}

/** Ink in a part of the page. */
export function countInk({ width, points }: InkMap, { left, top, right, bottom }: PageBox): number {
  let count = 0;
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) count += points[y * width + x] ?? 0;
  return count;
}
