// Steps and a plan → the exit code of the build; each step says when it is done and how long it took.
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { BuildPlan } from './build-plan.ts';
import type { Step } from './step.ts';

interface Screen {
  write(text: string): unknown;
}

export async function runSteps(
  steps: readonly Step[],
  plan: BuildPlan,
  screen: Screen = process.stderr,
): Promise<{ built: boolean; code: ExitCode }> {
  let code: ExitCode = exitCode.clean;
  for (const { name, run } of steps) {
    const start = performance.now();
    const { status, summary } = await run(plan);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    screen.write(`${name}: ${summary} (${seconds} s)\n`);
    if (status !== 'done') code = exitCode.findings;
    if (status === 'failed') return { built: false, code };
  }
  return { built: true, code };
}
