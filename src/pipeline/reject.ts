// What goes wrong around reading a document (no such file, too big, too slow, crashed) → rejections.
import type { RejectionWords } from '../report/model/reading-code.ts';
import { makeRejection, type Rejection } from '../report/model/rejection.ts';

/** What one document may cost before it is refused. */
export const limits = {
  /** The longest real reports are below 2 MiB; more is a wrong file. */
  bytes: 32 * 1024 * 1024,
  /** Reading takes milliseconds; more is a document made to hang the reader. */
  milliseconds: 60_000,
  /** Heap of a reading thread. */
  megabytes: 2048,
  /** Buffers of a reading thread, which its heap does not hold: a few kilobytes can unpack to gigabytes. */
  bufferMegabytes: 512,
  /** A sidecar is ten lines. */
  sidecarBytes: 64 * 1024,
};

/** Why the disk did not give us the file at the path; `code` is the system's error code or one of our own. */
export function rejectUnreadable(code: string, path: string): Rejection {
  const words = diskWords[code === 'ENOENT' && hasLostBytes(path) ? 'LOST_NAME' : code];
  return words ? makeRejection(words) : makeRejection('rejections.unreadable_file.disk', { error: code });
}

/** Node puts U+FFFD for what it cannot decode in a name, and then finds no such file. */
export const hasLostBytes = (path: string): boolean => path.includes('\uFFFD');

const diskWords: Readonly<Record<string, RejectionWords>> = {
  ENOENT: 'rejections.unreadable_file.missing',
  EACCES: 'rejections.unreadable_file.forbidden',
  EPERM: 'rejections.unreadable_file.forbidden',
  LOST_NAME: 'rejections.unreadable_file.lost_name',
  ELOOP: 'rejections.unreadable_file.link_circle',
  EISDIR: 'rejections.unreadable_file.folder',
  NOT_A_FILE: 'rejections.unreadable_file.no_file',
};

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${Math.ceil(bytes / 1024 / 1024)} MiB`;

/** `most` is the limit that was passed. */
export function rejectTooManyBytes(bytes: number, most: number): Rejection {
  const words = most === limits.sidecarBytes ? 'rejections.too_large.sidecar_bytes' : 'rejections.too_large.bytes';
  return makeRejection(words, { size: sizeOf(bytes), limit: sizeOf(most) });
}

export const rejectTooSlow = (): Rejection =>
  makeRejection('rejections.too_large.time', { seconds: limits.milliseconds / 1000 });

/** The reader threw or its thread died: our fault as much as the document's, and only this document's loss. */
export function rejectCrash(error: unknown): Rejection {
  const cause = (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  if (cause.includes('memory limit') || cause.includes('out of memory')) return rejectTooHungry();
  return makeRejection('rejections.corrupt.crash', { cause });
}

export const rejectTooHungry = (megabytes: number = limits.megabytes): Rejection =>
  makeRejection('rejections.too_large.memory', { megabytes });

/** The sidecar is there, but the disk does not give it. */
export const rejectSidecarFile = (name: string, { message }: Rejection): Rejection =>
  makeRejection('rejections.unreadable_file.sidecar', { name, why: message });

export const rejectDuplicate = (winner: string): Rejection => makeRejection('rejections.duplicate.year', { winner });
