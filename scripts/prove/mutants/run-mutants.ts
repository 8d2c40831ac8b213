// Mutants → which of them the tests notice, each applied alone in a copy of the project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../command/command.ts';
import type { Mutant } from './mutant.ts';
import { applyMutant, ScratchTree } from './scratch-tree.ts';

export type MutantResult = 'killed' | 'survived' | 'no longer applies';

export interface Verdict {
  mutant: Mutant;
  result: MutantResult;
  seconds: number;
}

/** Mutants whose text does not stand in their file exactly once. */
export const listStale = (mutants: readonly Mutant[]): Mutant[] =>
  mutants.filter((mutant) => {
    const path = join(projectFolder, mutant.file);
    return !existsSync(path) || applyMutant(readFileSync(path, 'utf8'), mutant) === undefined;
  });

const nameResult = (survives: boolean | undefined): MutantResult =>
  survives === undefined ? 'no longer applies' : survives ? 'survived' : 'killed';

interface Run {
  parallel: number;
  /** Tests in place of those that each mutant names. */
  tests?: readonly string[] | undefined;
  report(verdict: Verdict): Promise<void>;
}

/** A mutant hangs where it makes a loop endless; on this machine, as busy as it is, its tests need less than all tests did. */
const limitFor = (milliseconds: number): number => Math.max(300_000, Math.ceil(2 * milliseconds));

async function judge(tree: ScratchTree, queue: Mutant[], limit: number, { tests, report }: Run): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const start = performance.now();
    const result = nameResult(await tree.survives(mutant, tests ?? mutant.tests, limit));
    const verdict = { mutant, result, seconds: Math.round((performance.now() - start) / 1000) };
    await report(verdict);
    verdicts.push(verdict);
  }
  return verdicts;
}

/** Undefined where the tests fail without any mutant, so that nothing can be said. */
export async function runMutants(mutants: readonly Mutant[], run: Run): Promise<Verdict[] | undefined> {
  const trees = Array.from({ length: run.parallel }, () => new ScratchTree());
  try {
    const tests = run.tests ?? [...new Set(mutants.flatMap((mutant) => mutant.tests))];
    const start = performance.now();
    if (!(await trees[0]?.runTests(tests))) return undefined;
    const limit = limitFor(performance.now() - start);
    const queue = [...mutants];
    return (await Promise.all(trees.map((tree) => judge(tree, queue, limit, run)))).flat();
  } finally {
    for (const tree of trees) tree.remove();
  }
}
