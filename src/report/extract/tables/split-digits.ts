// Glued digits → every way to read them as a given number of numbers.

/** More readings than this are as good as any number of readings: nobody can choose. */
const readingsLimit = 4000;
/** Longest number a cell holds. */
const longest = 9;

/** Whether the numbers so far can still become an acceptable reading of the `left` digits behind them; 0 left is the whole. */
export type Accept = (numbers: readonly number[], left: number) => boolean;

interface Walk {
  pieces: readonly string[];
  count: number;
  accept: Accept;
  numbers: number[];
  readings: number[][];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Every number needs a digit, and every piece that is left needs a number. */
function hasRoom(walk: Walk, piece: number, left: number): boolean {
  const missing = walk.count - walk.numbers.length;
  return missing <= left && missing >= walk.pieces.length - piece;
}

function place(walk: Walk, piece: number, offset: number, left: number): void {
  const text = walk.pieces[piece];
  if (text === undefined) {
    if (walk.numbers.length === walk.count) walk.readings.push([...walk.numbers]);
    return;
  }
  const end = text[offset] === '0' ? offset + 1 : Math.min(text.length, offset + longest);
  for (let next = offset + 1; next <= end && walk.readings.length <= readingsLimit; next += 1) {
    const done = next === text.length;
    const rest = left - (next - offset);
    walk.numbers.push(Number(text.slice(offset, next)));
    if (hasRoom(walk, done ? piece + 1 : piece, rest) && walk.accept(walk.numbers, rest))
      place(walk, done ? piece + 1 : piece, done ? 0 : next, rest);
    walk.numbers.pop();
  }
}

/**
 * Splits digit strings into `count` numbers. Printed separators (the borders of `pieces`) are kept, a number has no
 * leading zero. Returns undefined when there are too many readings to list.
 */
export function enumerateSplits(
  pieces: readonly string[],
  count: number,
  accept: Accept = () => true,
): number[][] | undefined {
  const walk: Walk = { pieces, count, accept, numbers: [], readings: [] };
  place(walk, 0, 0, sum(pieces.map((piece) => piece.length)));
  return walk.readings.length > readingsLimit ? undefined : walk.readings;
}

/** More than so many readings say nothing to a reader. */
const mostListed = 6;

/** Readings as a note lists them: 4 · 50 · 0 / 45 · 0 · 0; undefined where there are none or too many. */
export const spellReadings = (readings: readonly (readonly number[])[] | undefined): string | undefined =>
  readings === undefined || readings.length === 0 || readings.length > mostListed
    ? undefined
    : readings.map((numbers) => numbers.join(' · ')).join(' / ');

/** Accepts readings of `count` numbers in which the one at `total` is the sum of the others. */
export const isSumAt =
  (total: number, count: number): Accept =>
  (numbers, left) => {
    const parts = sum(numbers.filter((_, index) => index !== total));
    if (numbers.length === count) return left === 0 && numbers[total] === parts;
    // The total must have room for what is there already.
    return total < numbers.length ? parts <= (numbers[total] ?? 0) : parts < 10 ** left;
  };

/** Whether a blank or lost cell could explain the digits too: fewer numbers than columns. 0000005 is seven numbers or none. */
export function mayMissCell(pieces: readonly string[], count: number): boolean {
  for (let fewer = pieces.length; fewer < count; fewer += 1)
    if ((enumerateSplits(pieces, fewer)?.length ?? 1) > 0) return true;
  return false;
}
