// A command's main function and its arguments → the exit code of the process, expected failures as one clear message.

import { UsageError } from '../../src/pipeline/errors.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

export interface Command {
  usage: string;
  run(args: string[]): Promise<ExitCode>;
}

/** Runs the command of this process; anything but a `UsageError` is a bug and keeps its stack trace. */
export async function runCommand(command: Command): Promise<void> {
  endQuietlyOnClosedPipe();
  try {
    process.exitCode = await command.run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${command.usage}`);
    process.exitCode = exitCode.usage;
  }
}

// `parse … | head -1` closes our output early; that is no failure and nobody is left to read more.
function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(exitCode.clean);
    });
  }
}
