// Why a document did not become a report. Every rejection says what is wrong and what to do about it.
import { z } from 'zod';
import { type Message, message } from './message.ts';
import { codeIn, makeMessage, type RejectionWords } from './reading-code.ts';

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
  /** What was found, where, and what to do. */
  message: message,
});

export type RejectionCode = z.infer<typeof rejectionCode>;
export type Rejection = z.infer<typeof rejection>;

export const makeRejection = (words: RejectionWords, values?: Message['values']): Rejection => ({
  code: codeIn(words),
  message: makeMessage(words, values),
});
