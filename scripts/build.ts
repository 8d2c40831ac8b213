// content/sources → the whole site in a folder that any static host can serve.
import { type BuildPlan, planBuild } from './build/build-plan.ts';
import { buildSite } from './build/build-site.ts';
import { type ExitCode, exitCode, print, readArguments, runCommand } from './command/command.ts';
import { readPort } from './serve/read-port.ts';
import { serveUntilStopped } from './serve/serve-until-stopped.ts';

const usage = `Usage: npm run build [-- --site URL --base PATH --out DIR]
       npm start [-- --site URL --base PATH --out DIR --port N --host ADDRESS]

Reads what changed in content/sources, builds the pages and what belongs beside them. The new site is built beside
the old one and then put in its place: a build that fails or is stopped leaves the old site as it was.

  --site URL       origin of the site, https://example.org; without it there is no sitemap.xml
  --base PATH      path that the site will be served under   (default /)
  --out DIR        what the new site replaces: no link, no mount point, nothing but a site   (default dist)
  --content DIR    build from another folder's reports       (default content)
  --no-normalize   build from the reports as they are
  --serve          serve the site when it is built; npm start does
  --no-serve       end after the build all the same (so does the variable CI)
  --port N         where to serve; the next free one if it is taken (default 4321)
  --host ADDRESS   where to listen; 0.0.0.0 lets other machines in  (default 127.0.0.1: this machine alone)
  -h, --help       print this help

MINGBAI_SITE, MINGBAI_BASE, MINGBAI_OUT and MINGBAI_CONTENT stand for the options that are not given.

Exit code: 0 built, 1 built without the documents that were rejected, or not built; 2 wrong usage.
`;

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const values = readOptions(args);
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const plan = planBuild(values);
  const port = readPort(values.port);
  const { built, code } = await buildSite({ plan, normalize: !values['no-normalize'] });
  if (!built) return code;
  await print(`built in ${plan.out}\n`);
  return wantsServer(values) ? serve(plan, port, values.host) : code;
}

function readOptions(args: string[]) {
  const { MINGBAI_SITE, MINGBAI_BASE, MINGBAI_OUT, MINGBAI_CONTENT } = process.env;
  return readArguments({
    args,
    options: {
      site: { type: 'string', default: MINGBAI_SITE ?? '' },
      base: { type: 'string', default: MINGBAI_BASE || '/' },
      out: { type: 'string', default: MINGBAI_OUT || 'dist' },
      content: { type: 'string', default: MINGBAI_CONTENT || 'content' },
      'no-normalize': { type: 'boolean', default: false },
      serve: { type: 'boolean', default: false },
      'no-serve': { type: 'boolean', default: false },
      port: { type: 'string', default: '4321' },
      host: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

/** In a pipeline nobody stops a server. */
function wantsServer(values: { serve: boolean; 'no-serve': boolean }): boolean {
  return values.serve && !values['no-serve'] && !process.env.CI;
}

async function serve({ out, address }: BuildPlan, port: number, host: string | undefined): Promise<ExitCode> {
  await serveUntilStopped({ folder: out, base: address.base, port, host });
  return exitCode.clean;
}
