// Two folders on the command line → the store and the pages of the first in the second, as a build makes them.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { planBuild } from '../../build/build-plan.ts';
import { pagesStep } from '../../build/pages-step.ts';
import { runSteps } from '../../build/run-steps.ts';
import { storeStep } from '../../build/store-step.ts';

const [content, out = ''] = process.argv.slice(2);
const store = join(dirname(out), 'store');
for (const folder of [store, out]) mkdirSync(folder, { recursive: true });
const { code } = await runSteps([storeStep, pagesStep], {
  ...planBuild({ content, out, site: 'https://mingbai.example' }),
  store,
});
process.exitCode = code;
