// A path → the bytes of the file there, or the rejection that says why there are none. Never reads more than the limit.
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Rejection } from '../report/model/rejection.ts';
import { limits } from './limits.ts';
import { rejectTooManyBytes, rejectUnreadable } from './reject.ts';

export type BytesOrRejection = { bytes: Uint8Array } | { rejection: Rejection };

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

/** The system's code (`ENOENT`, `ENOSPC`); errors without one are bugs and are thrown on. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
