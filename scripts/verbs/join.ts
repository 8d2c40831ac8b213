// A store and the folders of pages that were rendered from it → the whole site, as a build on one machine makes it.
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { type BuildPlan, checkPublisher, planBuild } from '../build/build-plan.ts';
import { exchangeSite, makeWorkFolder, sweepBuilds } from '../build/exchange.ts';
import { findRenderer } from '../build/find-renderer.ts';
import { openBuiltRenderer, placeContent } from '../build/open-renderer.ts';
import { pagesStep } from '../build/pages-step.ts';
import { runSteps } from '../build/run-steps.ts';
import { steps } from '../build/steps.ts';
import { defineCommand, type ExitCode, exitCode } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';

const usage = `Usage: mingbai join --store DIR --out DIR PAGES...

Puts the folders that mingbai render wrote together and adds what belongs beside the pages: data, indexes, pictures.
The site is the same as that of mingbai build on one machine. A page that is missing is named, and nothing is put in place.

  --store DIR      what mingbai reduce wrote
  --out DIR        what the new site replaces, as for mingbai build (default dist)
  --content DIR    what collecting noted and what releases said     (default content)
  --site URL       as for mingbai build
  --base PATH      as for mingbai build                             (default /)
  --config FILE    settings of the site (default mingbai.config.ts, here or in the folder of the project)
  -h, --help       print this help

Exit code: 0 written, 1 a page is missing, 2 wrong usage.
`;

/** What follows the pages: all of it needs the store alone. */
const laterSteps = steps.slice(steps.indexOf(pagesStep) + 1);

/** Without a renderer of the same pages nobody knows which there should be. */
async function listMissing(plan: BuildPlan, entry: string, folder: string): Promise<string[]> {
  const renderer = await openBuiltRenderer({ entry, content: placeContent(plan), site: plan.address.site });
  const pages = [...renderer.listBodyPages(), ...renderer.listSharedPages()].flat();
  return pages.map(({ file }) => file).filter((file) => !existsSync(join(folder, file)));
}

export const command = defineCommand({
  usage,
  takesNames: true,
  options: {
    store: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    content: { type: 'string', default: 'content' },
    site: { type: 'string' },
    base: { type: 'string', default: '/' },
    ...configOption,
  },
  async run({ values, names, effects }): Promise<ExitCode> {
    const { store, out, site, base, content } = values;
    if (store === undefined || !existsSync(join(store, 'parts.json')))
      throw new UsageError(`--store ${store ?? ''}: name the folder that mingbai reduce wrote.`);
    const strange = names.find((name) => !existsSync(name));
    if (strange !== undefined) throw new UsageError(`there is no folder ${strange}.`);
    const config = await loadConfig(values.config);
    const plan = planBuild({ site, base, out, content });
    checkPublisher(plan.address.site, config);
    const fresh = makeWorkFolder(plan.out);
    try {
      const { entry, client } = await findRenderer(plan);
      for (const folder of [client, ...names]) cpSync(folder, fresh, { recursive: true });
      const own = { ...plan, store: resolve(store) };
      const missing = await listMissing(own, entry, fresh);
      if (missing.length > 0) {
        effects.warn(`${missing.length} pages are missing, ${missing[0]} among them: nothing is put in place\n`);
        return exitCode.findings;
      }
      const { built, code } = await runSteps(laterSteps, { ...own, out: fresh });
      if (built) exchangeSite(fresh, plan.out);
      return code;
    } finally {
      await sweepBuilds(plan.out);
    }
  },
});
