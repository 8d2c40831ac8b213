// content/sources → the whole site in a folder that any static host can serve.

import { type Config, readConfig, useConfig } from '../../src/config/config.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import { checkPublisher, planBuild } from '../build/build-plan.ts';
import { buildSite } from '../build/build-site.ts';
import { findHost, foreseeForHost, hosts, reviewForHost } from '../build/hosts.ts';
import { defineCommand, exitCode } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';
import { readPort } from '../serve/read-port.ts';
import { serveUntilStopped } from '../serve/serve-until-stopped.ts';

const usage = `Usage: mingbai build [--site URL --base PATH --out DIR --for HOST]
       mingbai build --serve [--site URL --base PATH --out DIR --port N --host ADDRESS]

Reads what changed in content/sources, builds the pages and what belongs beside them. The new site is built beside
the old one and then put in its place: a build that fails or is stopped leaves the old site as it was.

  --site URL       origin of the site, https://example.org; without it there is no sitemap.xml. Where others can come
                   there, mingbai.config.ts must name an operator and a contact
  --base PATH      path that the site will be served under   (default /)
  --out DIR        what the new site replaces: no link, no mount point, nothing but a site   (default dist)
  --for HOST       say before and after the build whether the site fits this host, fail where it does not, and write what
                   tells the host its headers:
                   ${Object.keys(hosts).join(', ')}
  --content DIR    build from another folder's reports       (default content)
  --config FILE    settings of the site (default mingbai.config.ts, here or in the folder of the project)
  --pictures N     pictures for shared links: all, none, or at most so many; where bodies have more, the site's alone
                   (default as in mingbai.config.ts: all)
  --languages L    only these languages, like zh or zh,en    (default as in mingbai.config.ts: all)
  --live           write everything but the pages, for mingbai serve --live
  --no-normalize   build from the reports as they are
  --serve          serve the site when it is built; npm start does
  --no-serve       end after the build all the same (so does the variable CI)
  --port N         where to serve; the next free one if it is taken (default 4321)
  --host ADDRESS   where to listen; 0.0.0.0 lets other machines in  (default 127.0.0.1: this machine alone)
  -h, --help       print this help

MINGBAI_SITE, MINGBAI_BASE, MINGBAI_OUT and MINGBAI_CONTENT stand for the options that are not given.

Exit code: 0 built, 1 built without the documents that were rejected, or not built; 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: {
    site: { type: 'string' },
    base: { type: 'string' },
    out: { type: 'string' },
    content: { type: 'string' },
    ...configOption,
    for: { type: 'string' },
    pictures: { type: 'string' },
    languages: { type: 'string' },
    live: { type: 'boolean', default: false },
    'no-normalize': { type: 'boolean', default: false },
    serve: { type: 'boolean', default: false },
    'no-serve': { type: 'boolean', default: false },
    port: { type: 'string', default: '4321' },
    host: { type: 'string' },
  },
  async run({ values, effects }) {
    const { MINGBAI_SITE, MINGBAI_BASE, MINGBAI_OUT, MINGBAI_CONTENT, CI } = effects.env;
    const config = await loadConfig(values.config);
    const shape = {
      pictures: values.pictures === undefined ? config.pictures : readPictures(values.pictures),
      languages: values.languages === undefined ? config.languages : readLanguages(values.languages),
    };
    useConfig({ ...config, ...shape });
    const plan = planBuild({
      site: values.site ?? MINGBAI_SITE,
      base: values.base ?? (MINGBAI_BASE || '/'),
      out: values.out ?? (MINGBAI_OUT || 'dist'),
      content: values.content ?? (MINGBAI_CONTENT || 'content'),
    });
    checkPublisher(plan.address.site, config);
    const host = values.for === undefined ? undefined : findHost(values.for);
    const port = readPort(values.port);
    if (host) foreseeForHost(host, plan, shape, effects);
    const { built, code } = await buildSite({ plan, normalize: !values['no-normalize'], live: values.live });
    if (!built) return code;
    await effects.print(`built in ${plan.out}\n`);
    const fits = host === undefined || reviewForHost(host, plan, effects);
    // In a pipeline nobody stops a server.
    if (!values.serve || values['no-serve'] || CI) return fits ? code : exitCode.findings;
    await serveUntilStopped({ folder: plan.out, base: plan.address.base, port, host: values.host });
    return exitCode.clean;
  },
});

function readPictures(text: string): Config['pictures'] {
  if (text === 'all' || text === 'none') return text;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--pictures ${text}: write all, none, or how many pictures the site may have at most.`);
}

function readLanguages(text: string): Config['languages'] {
  const read = readConfig({ languages: text.split(',') });
  if (read.ok) return read.config.languages;
  throw new UsageError(`--languages ${text}: ${read.mistakes.join('; ')}.`);
}
