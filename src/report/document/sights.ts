// How surely the numbers of a picture were read, by where they stand.
import type { Origin } from '../model/figure.ts';

/** Two readers agree; `sure`: and each is as certain as it ever is. */
export type Certainty = 'agreed' | 'sure';

/** What was read of pictures. */
export interface Sights {
  /** What was read as a number, by the key of its place. */
  numbers: ReadonlyMap<string, Certainty>;
  /** The parts of pages that are pictures; left out where all of the document is. */
  areas?: readonly Origin[];
}

export const keyOfPlace = ({ page, box }: Origin): string => `${page}/${box.join('/')}`;

/** Whether what stands there was read of a picture. */
export function isSeen({ areas }: Sights, origin: Origin | undefined): boolean {
  if (!areas || !origin) return !areas;
  const [x, y] = [(origin.box[0] + origin.box[2]) / 2, (origin.box[1] + origin.box[3]) / 2];
  return areas.some(
    ({ page, box: [left, top, right, bottom] }) =>
      page === origin.page && x >= left && x <= right && y >= top && y <= bottom,
  );
}
