// `npm run prove -- mutants`: arguments → a line for each mutant, and how many of them the tests notice.

import { UsageError } from '../../../src/pipeline/errors.ts';
import { defineCommand, type ExitCode, exitCode, print } from '../../command/command.ts';
import { mutants } from './list-mutants.ts';
import { listStale, type MutantResult, runMutants, type Verdict } from './run-mutants.ts';

const usage = `Usage: npm run prove -- mutants [options]

Applies small wrong facts one at a time, in a copy of the project, and says which of them the tests notice.

  --only TEXT    those whose name or file has this text
  --parallel N   at the same time (default 2)
  --tests PATH   run these tests (may be given again) in place of those that each mutant names
  --stale        run nothing; list the mutants whose text is no longer in their file
  -h, --help     print this help

Exit code: 0 all are noticed, 1 some are not, or no longer apply; 2 wrong usage.
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

const printVerdict = ({ mutant, result, seconds }: Verdict): Promise<void> =>
  print(`${result.padEnd(17)}  ${String(seconds).padStart(4)} s  ${mutant.file}: ${mutant.name}\n`);

async function printStale(): Promise<ExitCode> {
  const stale = listStale(mutants);
  for (const { file, name } of stale) await print(`${file}: ${name}\n`);
  await print(`${stale.length} of ${mutants.length} mutants no longer apply\n`);
  return stale.length === 0 ? exitCode.clean : exitCode.findings;
}

export const command = defineCommand({
  usage,
  options,
  async run({ values: { only, parallel, tests, stale } }) {
    if (stale) return printStale();
    const chosen = mutants.filter(({ name, file }) => name.includes(only) || file.includes(only));
    if (chosen.length === 0) throw new UsageError(`no mutant has ${only} in its name or file`);
    const verdicts = await runMutants(chosen, { parallel: readParallel(parallel), tests, report: printVerdict });
    if (!verdicts) {
      await print('the tests fail without any mutant: nothing can be said\n');
      return exitCode.findings;
    }
    const listOf = (result: MutantResult): Verdict[] => verdicts.filter((verdict) => verdict.result === result);
    const [survived, gone] = [listOf('survived'), listOf('no longer applies')];
    await print(`\n${listOf('killed').length} killed, ${survived.length} survived, ${gone.length} no longer apply\n`);
    for (const { mutant, result } of [...survived, ...gone]) await print(`${result}: ${mutant.file}: ${mutant.name}\n`);
    return survived.length + gone.length === 0 ? exitCode.clean : exitCode.findings;
  },
});
