// A command that cannot start as it was called: its message is for the person who typed it.

/** The only error that a command expects; it ends with exit code 2 and without a stack trace. */
export class UsageError extends Error {
  override name = 'UsageError';
}
