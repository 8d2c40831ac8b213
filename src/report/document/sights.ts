// How surely the numbers of a picture were read, by where they stand.
import type { Origin } from '../model/figure.ts';

/** Two readers agree; `sure`: and each is as certain as it ever is. */
export type Certainty = 'agreed' | 'sure';

/** What was read of a picture as a number, by the key of its place. */
export type Sights = ReadonlyMap<string, Certainty>;

export const keyOfPlace = ({ page, box }: Origin): string => `${page}/${box.join('/')}`;
