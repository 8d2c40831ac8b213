// A path → a short text that changes whenever the file may have changed, without reading it.
import { statSync } from 'node:fs';

const settleTime = 2_000n * 1_000_000n;

/** What the disk says of a file; null where it is not there, or cannot be asked. */
export function stampOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.size}:${found.mtimeNs}:${found.ctimeNs}:${found.ino}` : null;
  } catch {
    return null;
  }
}

/**
 * The same for a file that somebody may be editing: null too where it changed within the last two seconds,
 * as a disk with coarse clocks would not show a second change.
 */
export function settledStampOf(path: string): string | null {
  const stamp = stampOf(path);
  if (stamp === null) return null;
  const [, modified = '0', changed = '0'] = stamp.split(':');
  const newest = BigInt(modified) > BigInt(changed) ? BigInt(modified) : BigInt(changed);
  return BigInt(Date.now()) * 1_000_000n - newest > settleTime ? stamp : null;
}
