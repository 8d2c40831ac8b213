// `agency/<id>.json`: one body with its reports and all its figures by year.
import { z } from 'zod';
import { figureStatus, qualifier } from '../../report/model/figure.ts';
import { contradictedBy } from './contradicted.ts';
import { agencyEntry, envelope, reportEntry } from './shared.ts';

export const agencyFile = envelope.extend({
  agency: agencyEntry,
  /** By year. */
  reports: z.array(reportEntry),
  /** Where each was read is in the file of the report. */
  figures: z.array(
    z.object({
      year: z.int(),
      metric: z.string(),
      /** Null unless the status is `reported`; a blank is never a 0. */
      value: z.number().nullable(),
      status: figureStatus,
      qualifier: qualifier,
      /** Null where neither the report nor the form says in what an amount is given: `value` is then as printed. */
      unit: z.string().nullable(),
      unitFrom: z.literal('form').optional(),
      contradictedBy,
    }),
  ),
});

export type AgencyFile = z.infer<typeof agencyFile>;
