// A built folder → a server of it at a printed address; or of its pages as they are asked for, rendered from the content.
import { join, resolve } from 'node:path';
import { checkPublisher, readSite } from '../build/build-plan.ts';
import { undoCutExchange } from '../build/exchange.ts';
import { placeProgram } from '../build/place-program.ts';
import { defineCommand, exitCode, workFolder } from '../command/command.ts';
import { configOption, heedInvention, loadConfig } from '../command/load-config.ts';
import { findBase } from '../serve/find-base.ts';
import { readPort } from '../serve/read-port.ts';
import { serveLive } from '../serve/serve-live.ts';
import { serveUntilStopped } from '../serve/serve-until-stopped.ts';

const usage = `Usage: mingbai serve [--port N --host ADDRESS] [DIR]
       mingbai serve --live [--content DIR --store DIR --site URL --port N --host ADDRESS] [DIR]

Serves a built site under the path that it was built for, as static hosts do, and prints the address.
With --live no page is taken from DIR: each is rendered when it is asked for, byte for byte what a build writes, and
kept for the next who asks. DIR gives the data, the search index and the pictures.

  DIR             the built folder                                 (default dist)
  --live          render pages on request
  --content DIR   with --live: what pages are made from            (default content)
  --store DIR     with --live: a store that was written from it; without one it is written first
  --site URL      with --live: origin of the site, as for build
  --config FILE   with --live: settings of the site (default mingbai.config.ts, here or in the folder of the project)
  --port N        where to serve; the next free one if it is taken (default 4321)
  --host ADDRESS  where to listen; 0.0.0.0 lets other machines in  (default 127.0.0.1: this machine alone)
  -h, --help      print this help

MINGBAI_SITE, MINGBAI_OUT and MINGBAI_CONTENT stand for what is not given.

Exit code: 0 stopped, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  takesNames: true,
  options: {
    port: { type: 'string', default: '4321' },
    host: { type: 'string' },
    live: { type: 'boolean', default: false },
    content: { type: 'string' },
    store: { type: 'string' },
    site: { type: 'string' },
    ...configOption,
  },
  async run({ values, names, effects }) {
    const { MINGBAI_OUT, MINGBAI_CONTENT, MINGBAI_SITE } = effects.env;
    const port = readPort(values.port);
    const folder = resolve(names[0] ?? MINGBAI_OUT ?? 'dist');
    if (await undoCutExchange(folder)) {
      effects.warn(`${folder}: the site is back that a build had moved when it was killed\n`);
    }
    const options = { folder, base: findBase(folder), port, host: values.host };
    if (!values.live) {
      await serveUntilStopped(options);
      return exitCode.clean;
    }
    const address = { base: options.base, site: readSite(values.site ?? MINGBAI_SITE) };
    checkPublisher(address.site, await loadConfig(values.config));
    const store = values.store === undefined ? undefined : resolve(values.store);
    const content = resolve(values.content ?? (MINGBAI_CONTENT || join(workFolder, 'content')));
    heedInvention(content);
    const cache = join(workFolder, '.cache');
    await serveLive({ root: placeProgram(cache), cache, content, address, store }, options);
    return exitCode.clean;
  },
});
