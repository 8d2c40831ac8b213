// A store and one of its parts → the pages of that part's bodies and reports, in a folder that mingbai join takes.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { planBuild } from '../build/build-plan.ts';
import { findRenderer } from '../build/find-renderer.ts';
import { openBuiltRenderer, placeContent } from '../build/open-renderer.ts';
import { writePages } from '../build/write-pages.ts';
import { defineCommand, exitCode } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';

const usage = `Usage: mingbai render --store DIR --part 3710 --out DIR
       mingbai render --store DIR --shared --out DIR

Writes the pages of one part, a prefecture: those of its bodies and their reports. Only that part of the store is read;
many of these may run at once, on as many machines. With --shared it writes all other pages, which need all reports.

  --store DIR      what mingbai reduce wrote
  --part NNNN      the first four digits of the place's code
  --shared         the pages that are about many bodies
  --out DIR        where to write; mingbai join puts several together
  --content DIR    what collecting noted and what releases said   (default content)
  --site URL       as for mingbai build
  --base PATH      as for mingbai build                           (default /)
  --config FILE    settings of the site (default mingbai.config.ts, here or in the folder of the project)
  -h, --help       print this help

Exit code: 0 written, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: {
    store: { type: 'string' },
    part: { type: 'string' },
    shared: { type: 'boolean', default: false },
    out: { type: 'string' },
    content: { type: 'string', default: 'content' },
    site: { type: 'string' },
    base: { type: 'string', default: '/' },
    ...configOption,
  },
  async run({ values, effects }) {
    const { store, part, shared, out, site, base, content } = values;
    if (store === undefined || !existsSync(join(store, 'parts.json')))
      throw new UsageError(`--store ${store ?? ''}: name the folder that mingbai reduce wrote.`);
    if (shared === (part !== undefined)) throw new UsageError('Name a part or --shared, one of the two.');
    if (out === undefined) throw new UsageError('Name a folder for the pages: --out DIR.');
    await loadConfig(values.config);
    const plan = planBuild({ site, base, content });
    const { entry } = await findRenderer(plan);
    const place = placeContent({ ...plan, store: resolve(store) });
    const renderer = await openBuiltRenderer({ entry, content: place, site: plan.address.site });
    mkdirSync(out, { recursive: true });
    const groups = part === undefined ? renderer.listSharedPages() : renderer.listBodyPages(part);
    await effects.print(`${await writePages(renderer, [...groups].flat(), out)} pages\n`);
    return exitCode.clean;
  },
});
