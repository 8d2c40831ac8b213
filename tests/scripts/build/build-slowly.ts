// `--out` on the command line → a build of it whose steps are those of `write-slowly.ts`, as `npm run build` would do it.
import { fileURLToPath } from 'node:url';
import { planBuild } from '../../../scripts/build/build-plan.ts';
import { buildSite } from '../../../scripts/build/build-site.ts';

const plan = planBuild({ out: process.argv[2] });
process.stdout.write('started\n');
const { code } = await buildSite(
  { plan, normalize: false, live: false },
  fileURLToPath(new URL('./write-slowly.ts', import.meta.url)),
);
process.exitCode = code;
