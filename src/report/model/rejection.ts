// Why a document did not become a report. Every rejection says what is wrong and what to do about it.
import { z } from 'zod';

export const rejectionCode = z.enum([
  'empty',
  'not_a_report',
  'blank_form',
  'no_text_layer',
  'encrypted',
  'corrupt',
  'unsupported_format',
  'undecodable',
  'unknown_agency',
  'unknown_year',
  'too_large',
  'unreadable_file',
  'attachment_only',
  'duplicate',
]);

export const rejection = z.strictObject({
  code: rejectionCode,
  /** What was found, where, and what to do, in both languages. */
  message: z.strictObject({ zh: z.string(), en: z.string() }),
});

export type RejectionCode = z.infer<typeof rejectionCode>;
export type Rejection = z.infer<typeof rejection>;
