// Proofs that take longer than a test: each by its verb.

import { UsageError } from '../src/pipeline/errors.ts';
import { type ExitCode, exitCode, print, runCommand } from './command/command.ts';
import { mutantsUsage, proveMutants } from './mutants/prove-mutants.ts';

const usage = `Usage: npm run prove -- VERB [options]

${mutantsUsage}  --help    print this help

Exit code: 0 proved, 1 not, 2 wrong usage.
`;

const verbs: Readonly<Record<string, (args: string[]) => Promise<ExitCode>>> = {
  mutants: proveMutants,
};

await runCommand({ usage, run });

async function run([verb = '', ...args]: string[]): Promise<ExitCode> {
  if (verb === '--help' || verb === '-h') {
    await print(usage);
    return exitCode.clean;
  }
  const prove = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!prove) throw new UsageError(`there is no proof called ${verb || '(nothing)'}`);
  return prove(args);
}
