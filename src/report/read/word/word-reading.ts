// An attempt at reading a Word file → its result, or the rejection that says why there is none.
import type { Root } from 'mdast';
import type { DocumentMeta } from '../../document/document.ts';
import type { Rejection } from '../../model/rejection.ts';
import { type RefusalReason, refuse } from './refusals.ts';

export type WordReading = { ok: true; root: Root; meta: DocumentMeta } | { ok: false; rejection: Rejection };

/** Ends the reading of a file from any depth; never leaves the readers. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Whatever else goes wrong while reading bytes means that the bytes are damaged. */
export function attemptReading(read: () => WordReading): WordReading {
  try {
    return read();
  } catch (error) {
    return { ok: false, rejection: refuse(error instanceof Refusal ? error.reason : 'damaged') };
  }
}
