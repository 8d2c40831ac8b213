// Bytes of one document → the core's outcome; a crash of the core rejects only this document.
import type { Outcome } from '../report/read-report.ts';
import type { Core, ReadHints } from './core.ts';
import { rejectCrash } from './reject.ts';

export async function readDocument(core: Core, bytes: Uint8Array, hints: ReadHints): Promise<Outcome> {
  try {
    return await core.read(bytes, hints);
  } catch (error) {
    return { status: 'rejected', rejection: rejectCrash(error) };
  }
}
