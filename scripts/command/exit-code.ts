// The three ways a command ends.

/** `findings`: the run finished, but some files were rejected or could not be written. */
export const exitCode = { clean: 0, findings: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
