// One answer as somebody saved it.
import type { Headers } from '../net/ask.ts';

export interface SavedPart {
  url: string;
  status: number;
  headers: Headers;
  body: Uint8Array;
  /** ISO moment; undefined where the file does not say. */
  retrieved: string | undefined;
}
