// Bytes of one document → the core's outcome; a crash of the core rejects only this document.
import type { ReadResult } from '../../src/report/read-report.ts';
import type { Core, ReadHints } from './core.ts';
import { rejectCrash } from './reject.ts';

export async function readDocument(core: Core, bytes: Uint8Array, hints: ReadHints): Promise<ReadResult> {
  try {
    return await core.read(bytes, hints);
  } catch (error) {
    return { status: 'rejected', rejection: rejectCrash(error) };
  }
}
