// Why a document did not become a report. Every rejection says what is wrong and what to do about it.
import { z } from 'zod';
import { type Message, message } from './message.ts';
import { codeIn, makeMessage, type RejectionWords } from './reading-code.ts';

const rejectionCode = z.enum([
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

/** The code says of what kind it is; the message what was found, where, and what to do. */
export const rejection = z.strictObject({
  code: rejectionCode,
  message: message,
});

export type Rejection = z.infer<typeof rejection>;

/** The rejection that such words make. */
export const makeRejection = (words: RejectionWords, values?: Message['values']): Rejection => ({
  code: codeIn(words),
  message: makeMessage(words, values),
});

/** A reading that ended in the rejection that such words make. */
export const rejectReading = (...of: Parameters<typeof makeRejection>): { ok: false; rejection: Rejection } => ({
  ok: false,
  rejection: makeRejection(...of),
});
