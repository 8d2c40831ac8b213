// What the site remembers of the releases of its data: the newest ones.
import { z } from 'zod';
import { release } from '../../store/snapshot.ts';

export const releasesShown = z.strictObject({
  /** The newest first. */
  releases: z.array(release),
});

export type ReleasesShown = z.infer<typeof releasesShown>;
