// A built folder → a server of it at a printed address.
import { resolve } from 'node:path';
import { undoCutExchange } from '../build/exchange.ts';
import { defineCommand, exitCode } from '../command/command.ts';
import { findBase } from '../serve/find-base.ts';
import { readPort } from '../serve/read-port.ts';
import { serveUntilStopped } from '../serve/serve-until-stopped.ts';

const usage = `Usage: mingbai serve [--port N --host ADDRESS] [DIR]

Serves a built site under the path that it was built for, as static hosts do, and prints the address.

  DIR             the built folder                                 (default dist)
  --port N        where to serve; the next free one if it is taken (default 4321)
  --host ADDRESS  where to listen; 0.0.0.0 lets other machines in  (default 127.0.0.1: this machine alone)
  -h, --help      print this help

Exit code: 0 stopped, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  takesNames: true,
  options: {
    port: { type: 'string', default: '4321' },
    host: { type: 'string' },
  },
  async run({ values, names, effects }) {
    const port = readPort(values.port);
    const folder = resolve(names[0] ?? effects.env.MINGBAI_OUT ?? 'dist');
    if (await undoCutExchange(folder)) {
      effects.warn(`${folder}: the site is back that a build had moved when it was killed\n`);
    }
    await serveUntilStopped({ folder, base: findBase(folder), port, host: values.host });
    return exitCode.clean;
  },
});
