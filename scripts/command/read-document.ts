// Bytes of one document → the core's outcome, within the time limit; a crash of the core rejects only this document.
import type { Outcome } from '../../src/report/read-report.ts';
import type { Core, ReadHints } from './core.ts';
import { limitTime, timedOut } from './limit-time.ts';
import { limits } from './limits.ts';
import { rejectCrash, rejectTooSlow } from './reject.ts';

export function readDocument(core: Core, bytes: Uint8Array, hints: ReadHints): Outcome {
  try {
    const outcome = limitTime(() => core.read(bytes, hints), limits.milliseconds);
    return outcome === timedOut ? { status: 'rejected', rejection: rejectTooSlow() } : outcome;
  } catch (error) {
    return { status: 'rejected', rejection: rejectCrash(error) };
  }
}
