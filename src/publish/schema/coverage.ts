// `coverage.json`: body × year, what there is and how far it was read.
import { z } from 'zod';
import { formId } from '../../report/model/form-and-scope.ts';
import { bilingual, completeness, envelope, stateCounts, yearSpan } from './shared.ts';

export const coverageFile = envelope.extend({
  /** First and last year that any report is about; null where there is none. */
  years: yearSpan,
  agencies: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      region: z.string(),
      sector: z.string().nullable(),
      reports: z.array(stateCounts.extend({ year: z.int(), template: formId, completeness: completeness })),
      /** Years within the span of which we have no report; it may have been published all the same. */
      without: z.array(z.int()),
    }),
  ),
});

export type CoverageFile = z.infer<typeof coverageFile>;
