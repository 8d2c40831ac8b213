// Two words → how many slips lead from one to the other: a wrong, missing, extra or two swapped characters.

/** Cuts off what both begin and end with: most pairs are settled by that. */
function trim(a: string, b: string): [string, string] {
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  return [a.slice(start, endA), b.slice(start, endB)];
}

/** Optimal string alignment; more than `most` is told as `most + 1`. */
export function countSlips(a: string, b: string, most: number): number {
  const [left, right] = trim(a, b);
  const longest = Math.max(left.length, right.length);
  if (left.length === 0 || right.length === 0) return Math.min(longest, most + 1);
  // Each slip covers two characters at most, and both ends differ.
  if (Math.abs(left.length - right.length) > most || (most === 1 && longest > 2)) return most + 1;
  return Math.min(align(left, right, most), most + 1);
}

function align(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const slips = countAt(a, b, row, column, { before, last, next });
      least = Math.min(least, slips);
      next.push(slips);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return last[b.length] ?? most + 1;
}

interface Rows {
  before: readonly number[];
  last: readonly number[];
  next: readonly number[];
}

function countAt(a: string, b: string, row: number, column: number, { before, last, next }: Rows): number {
  const same = a[row - 1] === b[column - 1];
  const changed = (last[column - 1] ?? 0) + (same ? 0 : 1);
  const best = Math.min(changed, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(best, (before[column - 2] ?? 0) + 1) : best;
}
