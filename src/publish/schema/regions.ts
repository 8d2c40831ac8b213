// `regions.json`: every region that has a body with a report, and the regions above it.
import { z } from 'zod';
import { regionLevel } from '../../report/model/agency.ts';
import { bilingual, envelope } from './shared.ts';

export const regionsFile = envelope.extend({
  regions: z.array(
    z.object({
      /** GB/T 2260 code. */
      code: z.string(),
      name: bilingual,
      level: regionLevel,
      /** The nearest region above it; null at the top. */
      parent: z.string().nullable(),
      /** Ids of the bodies that sit in the region itself. */
      agencies: z.array(z.string()),
      /** How many bodies sit in it or below it. */
      agenciesBelow: z.int(),
      /** Reports of those. */
      reports: z.int(),
      links: z.object({ page: z.string(), feed: z.string() }),
    }),
  ),
});

export type RegionsFile = z.infer<typeof regionsFile>;
