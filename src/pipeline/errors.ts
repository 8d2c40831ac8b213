// The two kinds of error that are no bug: a call that cannot start as it was made, and a disk that refuses.

/** Its message is for the person who typed the command, which ends with exit code 2 and without a stack trace. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The system's code (`ENOENT`, `ENOSPC`); errors without one are bugs and are thrown on. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
