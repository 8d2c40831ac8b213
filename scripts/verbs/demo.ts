// A number of bodies and of years → a site of invented reports, built and served, that says on every page that it is invented.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { planBuild } from '../build/build-plan.ts';
import { buildSite } from '../build/build-site.ts';
import { defineCommand, exitCode, readCount, workFolder } from '../command/command.ts';
import { configOption, heedInvention, inventedMark, loadConfig } from '../command/load-config.ts';
import { firstYear, lastYear, writeDemo } from '../demo/write-demo.ts';
import { readPort } from '../serve/read-port.ts';
import { serveLive } from '../serve/serve-live.ts';
import { serveUntilStopped } from '../serve/serve-until-stopped.ts';

const mostYears = lastYear - firstYear + 1;

const usage = `Usage: mingbai demo [--bodies N --years N --out DIR --whole --no-serve --port N]

Invents reports of so many bodies, reads and checks them as real ones, builds a site of them and serves it: to see what
a portal of that size looks like. Places and names are real, every number and sentence is invented; each page, the data
and the API say so, and search engines are told to leave it alone. Nothing goes into content/.

  --bodies N     how many bodies                          (default 300)
  --years N      how many years, the last of them ${lastYear}     (default 12, at most ${mostYears})
  --seed TEXT    what they depend on: equal seeds give equal reports  (default demo)
  --out DIR      folder for the invented content and its site; a demo there is replaced, nothing else  (default dist-demo)
  --whole        write every page into DIR/site; without it pages are rendered as they are asked for
  --no-serve     end when it is built (so does the variable CI)
  --port N       where to serve; the next free one if it is taken (default 4321)
  --host ADDRESS where to listen                          (default 127.0.0.1: this machine alone)
  --config FILE  settings of the site (default mingbai.config.ts, here or in the folder of the project)
  -h, --help     print this help

Exit code: 0 built, 1 built without invented documents that were rejected, or not built; 2 wrong usage.
`;

/** A folder that is free or holds a demo. */
function checkFolder(out: string): string {
  const folder = resolve(out);
  if (`${folder}/`.startsWith(join(workFolder, 'content', '/'))) {
    throw new UsageError(`--out ${out} lies in content/, where reports are real: name another folder.`);
  }
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, 'content', inventedMark)))
    return folder;
  throw new UsageError(`--out ${out} holds something that is no demo: name a folder that is free.`);
}

export const command = defineCommand({
  usage,
  options: {
    bodies: { type: 'string', default: '300' },
    years: { type: 'string', default: '12' },
    seed: { type: 'string', default: 'demo' },
    out: { type: 'string', default: 'dist-demo' },
    whole: { type: 'boolean', default: false },
    'no-serve': { type: 'boolean', default: false },
    port: { type: 'string', default: '4321' },
    host: { type: 'string' },
    ...configOption,
  },
  async run({ values, effects }) {
    const size = {
      bodies: readCount('--bodies', values.bodies),
      years: readCount('--years', values.years),
      seed: values.seed,
    };
    if (size.years > mostYears) throw new UsageError(`--years ${size.years}: there are forms for ${mostYears} years.`);
    const port = readPort(values.port);
    const folder = checkFolder(values.out);
    const [content, site] = [join(folder, 'content'), join(folder, 'site')];
    await loadConfig(values.config);
    const start = performance.now();
    const reports = await writeDemo(content, join(folder, 'cache'), size);
    heedInvention(content, { pictures: 'none' });
    const plan = planBuild({ out: site, content });
    const { built, code } = await buildSite({ plan, normalize: false, live: !values.whole });
    if (!built) return code;
    const seconds = Math.round((performance.now() - start) / 1000);
    effects.warn(`${size.bodies} bodies, ${reports} reports, all invented: ${seconds} s\n`);
    await effects.print(`built in ${site}\n`);
    if (values['no-serve'] || effects.env.CI) return code;
    const options = { folder: site, base: plan.address.base, port, host: values.host };
    if (values.whole) await serveUntilStopped(options);
    else await serveLive({ root: plan.root, cache: plan.cache, content, address: plan.address }, options);
    return exitCode.clean;
  },
});
