// `npm run prove -- mutants`: arguments → a line for each mutant, and how many of them the tests notice.

import { UsageError } from '../../src/pipeline/errors.ts';
import { type ExitCode, exitCode, print, readArguments } from '../command/command.ts';
import { mutants } from './list-mutants.ts';
import { type Fate, listStale, runMutants, type Verdict } from './run-mutants.ts';

export const mutantsUsage = `  mutants   applies small wrong facts one at a time, in a copy, and says which of them the tests notice
    --only TEXT    those whose name or file has this text
    --parallel N   at the same time (default 2)
    --tests PATH   run these tests (may be given again) in place of those that each mutant names
    --stale        run nothing; list the mutants whose text is no longer in their file
`;

const options = {
  only: { type: 'string', default: '' },
  parallel: { type: 'string', default: '2' },
  tests: { type: 'string', multiple: true },
  stale: { type: 'boolean', default: false },
} as const;

function readParallel(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new UsageError(`--parallel needs a number from 1 to 99, not ${text}`);
  return Number(text);
}

const tell = ({ mutant, fate, seconds }: Verdict): Promise<void> =>
  print(`${fate.padEnd(17)}  ${String(seconds).padStart(4)} s  ${mutant.file}: ${mutant.name}\n`);

async function tellStale(): Promise<ExitCode> {
  const stale = listStale(mutants);
  for (const { file, name } of stale) await print(`${file}: ${name}\n`);
  await print(`${stale.length} of ${mutants.length} mutants no longer apply\n`);
  return stale.length === 0 ? exitCode.clean : exitCode.findings;
}

export async function proveMutants(args: string[]): Promise<ExitCode> {
  const { only, parallel, tests, stale } = readArguments({ args, options }).values;
  if (stale) return tellStale();
  const chosen = mutants.filter(({ name, file }) => name.includes(only) || file.includes(only));
  if (chosen.length === 0) throw new UsageError(`no mutant has ${only} in its name or file`);
  const verdicts = await runMutants(chosen, { parallel: readParallel(parallel), tests, tell });
  if (!verdicts) {
    await print('the tests fail without any mutant: nothing can be said\n');
    return exitCode.findings;
  }
  const listOf = (fate: Fate): Verdict[] => verdicts.filter((verdict) => verdict.fate === fate);
  const [survived, gone] = [listOf('survived'), listOf('no longer applies')];
  await print(`\n${listOf('killed').length} killed, ${survived.length} survived, ${gone.length} no longer apply\n`);
  for (const { mutant, fate } of [...survived, ...gone]) await print(`${fate}: ${mutant.file}: ${mutant.name}\n`);
  return survived.length + gone.length === 0 ? exitCode.clean : exitCode.findings;
}
