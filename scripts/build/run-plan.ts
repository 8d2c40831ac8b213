// A plan on the command line → its steps, in a process of their own that can be ended at any moment, even amid a long one.
import type { PlannedRun } from './build-plan.ts';
import { normalizeStep } from './normalize-step.ts';
import { pagesStep } from './pages-step.ts';
import { endGroup } from './run-node.ts';
import { runSteps } from './run-steps.ts';
import { steps } from './steps.ts';

/** Who started this is gone: nobody would put the site in place. */
const endAll = (): void => endGroup(process.pid);

process.once('disconnect', endAll);
const { plan, normalize, live }: PlannedRun = JSON.parse(process.argv[2] ?? '');
const result = await runSteps(
  steps.filter((step) => (normalize || step !== normalizeStep) && !(live && step === pagesStep)),
  plan,
);
process.off('disconnect', endAll);
process.send?.(result, () => process.disconnect());
