// Steps and a plan → the exit code of the build; each step says when it is done and how long it took.
import { type ExitCode, exitCode } from '../command/command.ts';
import type { BuildPlan } from './build-plan.ts';
import type { Step, StepResult } from './step.ts';

export interface BuildResult {
  built: boolean;
  code: ExitCode;
}

interface Screen {
  write(text: string): unknown;
}

/** A full disk or a folder without rights is no bug: a line says so, not a stack trace. */
async function runStep({ run }: Step, plan: BuildPlan): Promise<StepResult> {
  try {
    return await run(plan);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return { status: 'failed', summary: error.message };
    throw error;
  }
}

export async function runSteps(
  steps: readonly Step[],
  plan: BuildPlan,
  screen: Screen = process.stderr,
): Promise<BuildResult> {
  let code: ExitCode = exitCode.clean;
  for (const step of steps) {
    const start = performance.now();
    const { status, summary } = await runStep(step, plan);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    screen.write(`${step.name}: ${summary} (${seconds} s)\n`);
    if (status !== 'done') code = exitCode.findings;
    if (status === 'failed') return { built: false, code };
  }
  return { built: true, code };
}
