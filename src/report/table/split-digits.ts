// Glued digits → every way to read them as a given number of numbers.

/** More readings than this are as good as any number of readings: nobody can choose. */
const readingsLimit = 4000;

/** Whether the numbers so far can still become an acceptable reading; called with each prefix and with the whole. */
export type Accept = (numbers: readonly number[], complete: boolean) => boolean;

const longest = 9;

/**
 * Splits digit strings into `count` numbers. Printed separators (the borders of `pieces`) are kept, a number has no
 * leading zero. Returns undefined when there are too many readings to list.
 */
export function enumerateSplits(pieces: readonly string[], count: number, accept: Accept = () => true): number[][] | undefined {
  const readings: number[][] = [];
  const digits = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (count < pieces.length || count > digits) return [];
  let overflow = false;

  const place = (piece: number, offset: number, numbers: number[]): void => {
    if (overflow) return;
    const text = pieces[piece];
    if (text === undefined) {
      if (numbers.length === count && accept(numbers, true)) readings.push([...numbers]);
      overflow = readings.length > readingsLimit;
      return;
    }
    const end = text[offset] === '0' ? offset + 1 : Math.min(text.length, offset + longest);
    for (let next = offset + 1; next <= end; next += 1) {
      numbers.push(Number(text.slice(offset, next)));
      const done = next === text.length;
      if (numbers.length <= count && accept(numbers, false)) place(done ? piece + 1 : piece, done ? 0 : next, numbers);
      numbers.pop();
    }
  };

  place(0, 0, []);
  return overflow ? undefined : readings;
}

/** Accepts readings whose last number is the sum of the others. */
export const lastIsSum =
  (count: number): Accept =>
  (numbers, complete) =>
    !complete || numbers[count - 1] === numbers.slice(0, count - 1).reduce((sum, number) => sum + number, 0);
