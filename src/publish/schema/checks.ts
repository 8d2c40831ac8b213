// `checks.json`: every rule, what it rests on, and how the reports fare by it.
import { z } from 'zod';
import { level } from '../../report/model/finding.ts';
import { bilingual, envelope } from './shared.ts';

export const checksFile = envelope.extend({
  rules: z.array(
    z.object({
      /** Permanent. */
      id: z.string(),
      level: level,
      /** What one outcome is about. */
      scope: z.enum(['figure', 'report', 'series', 'corpus']),
      family: z.enum(['cells', 'structure', 'sums', 'text', 'years', 'corpus']),
      /** A sentence that holds where the rule passes. */
      statement: bilingual,
      /** The article or form it rests on. */
      basis: bilingual,
      remedy: bilingual,
      /** What may differ without being wrong; null where nothing. */
      tolerance: bilingual.nullable(),
      passed: z.int(),
      failed: z.int(),
      /** Subjects that the rule does not apply to. */
      notApplicable: z.int(),
      findings: z.int(),
      /** `<agency>/<year>`, `<agency>/series` or `corpus`. */
      failing: z.array(z.string()),
      page: z.string(),
    }),
  ),
});

export type ChecksFile = z.infer<typeof checksFile>;
