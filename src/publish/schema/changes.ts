// `changes.json`: what differs from one release of the data to the next, and why.
import { z } from 'zod';
import { release, reportChange } from '../../store/snapshot.ts';
import { envelope } from './shared.ts';

export const changesFile = envelope.extend({
  /** The newest first. */
  releases: z.array(release),
  /** What this build has and no release has yet. */
  unreleased: z.array(reportChange),
});

export type ChangesFile = z.infer<typeof changesFile>;
