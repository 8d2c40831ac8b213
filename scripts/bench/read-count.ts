// The text of an option → the whole number it stands for, or a `UsageError`.
import { UsageError } from '../../src/pipeline/errors.ts';

export function readCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new UsageError(`${option} ${text}: give a whole number above 0.`);
}
