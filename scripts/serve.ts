// A built folder → a server of it at a printed address.
import { resolve } from 'node:path';
import { undoCutExchange } from './build/exchange.ts';
import { type ExitCode, exitCode, print, readArguments, runCommand } from './command/command.ts';
import { findBase } from './serve/find-base.ts';
import { readPort } from './serve/read-port.ts';
import { serveUntilStopped } from './serve/serve-until-stopped.ts';

const usage = `Usage: npm run serve [-- --port N --host ADDRESS] [DIR]

Serves a built site under the path that it was built for, as static hosts do, and prints the address.

  DIR             the built folder                                 (default dist)
  --port N        where to serve; the next free one if it is taken (default 4321)
  --host ADDRESS  where to listen; 0.0.0.0 lets other machines in  (default 127.0.0.1: this machine alone)
  -h, --help      print this help

Exit code: 0 stopped, 2 wrong usage.
`;

await runCommand({ usage, run });

async function run(args: string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    await print(usage);
    return exitCode.clean;
  }
  const folder = resolve(positionals[0] ?? process.env.MINGBAI_OUT ?? 'dist');
  if (await undoCutExchange(folder)) {
    process.stderr.write(`${folder}: the site is back that a build had moved when it was killed\n`);
  }
  await serveUntilStopped({ folder, base: findBase(folder), port: readPort(values.port), host: values.host });
  return exitCode.clean;
}
