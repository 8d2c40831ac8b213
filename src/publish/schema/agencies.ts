// `agencies.json`: every body that has a report.
import { z } from 'zod';
import { agencyEntry, envelope } from './shared.ts';

export const agenciesFile = envelope.extend({
  /** Sorted by id, which sorts them by region. */
  agencies: z.array(agencyEntry),
});

export type AgenciesFile = z.infer<typeof agenciesFile>;
