// A path → the bytes of the file there, or the rejection that says why there are none; their hash, and the file's stamp.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Rejection } from '../report/model/rejection.ts';
import { errorCode } from './errors.ts';
import { limits, rejectTooManyBytes, rejectUnreadable } from './reject.ts';

export type BytesOrRejection = { bytes: Uint8Array } | { rejection: Rejection };

/** Never reads more than the limit. */
export function readBytes(path: string, limit: number = limits.bytes): BytesOrRejection {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { rejection: rejectUnreadable('EISDIR', path) };
    // Opening a pipe would wait for whoever writes to it.
    if (!found.isFile()) return { rejection: rejectUnreadable('NOT_A_FILE', path) };
    return readOpened(path, limit);
  } catch (error) {
    return { rejection: rejectUnreadable(errorCode(error), path) };
  }
}

function readOpened(path: string, limit: number): BytesOrRejection {
  const handle = openSync(path, 'r');
  try {
    const size = fstatSync(handle).size;
    if (size > limit) return { rejection: rejectTooManyBytes(size, limit) };
    const buffer = new Uint8Array(size);
    return { bytes: buffer.subarray(0, fill(handle, buffer)) };
  } finally {
    closeSync(handle);
  }
}

function fill(handle: number, buffer: Uint8Array): number {
  let filled = 0;
  while (filled < buffer.length) {
    const count = readSync(handle, buffer, filled, buffer.length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

/** Bytes → their SHA-256 in hexadecimal. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // Lengths first: otherwise a byte could wander from one part to the next unseen.
    if (parts.length > 1) hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex');
}

const restTime = 2_000n * 1_000_000n;

/** A short text that changes whenever the file may have changed; null where it is not there, or cannot be asked. */
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
export function restingStampOf(path: string): string | null {
  const stamp = stampOf(path);
  if (stamp === null) return null;
  const [, modified = '0', changed = '0'] = stamp.split(':');
  const newest = BigInt(modified) > BigInt(changed) ? BigInt(modified) : BigInt(changed);
  return BigInt(Date.now()) * 1_000_000n - newest > restTime ? stamp : null;
}
