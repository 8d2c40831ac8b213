// The years of a corpus and those of a body → the strip of a picture.
import type { PictureYear } from './picture-content.ts';

/** More would be too narrow to read: the latest are shown. */
const mostYears = 17;

export function listYears(
  span: { from: number; to: number } | null,
  held: ReadonlySet<number>,
  current: number | undefined,
): PictureYear[] {
  if (!span) return [];
  const from = Math.max(span.from, span.to - mostYears + 1);
  return Array.from({ length: span.to - from + 1 }, (_, index) => {
    const year = from + index;
    return { year, held: held.has(year), current: year === current };
  });
}
