// The sources → a server of the pages that shows what changes while one edits.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { defineCommand, type ExitCode, exitCode, projectFolder } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';
import { onStop } from '../command/on-stop.ts';
import { readPort } from '../serve/read-port.ts';
import { command as normalize } from './normalize.ts';

const usage = `Usage: mingbai dev [--port N --host ADDRESS]

Reads what changed in content/sources, then serves the pages as they are edited. Downloads, search and pictures are not
made: for them build the site and serve it.

  --port N        where to serve; the next free one if it is taken (default 4321)
  --host ADDRESS  where to listen; 0.0.0.0 lets other machines in  (default 127.0.0.1: this machine alone)
  --config FILE   settings of the site (default mingbai.config.ts, here or in the folder of the project)
  -h, --help      print this help

Exit code: 0 stopped, 1 ended by itself, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: {
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: '127.0.0.1' },
    ...configOption,
  },
  async run({ values, effects }) {
    const port = readPort(values.port);
    await loadConfig(values.config);
    await normalize.run([], effects);
    return serveWhileEdited(['--port', String(port), '--host', values.host]);
  },
});

async function serveWhileEdited(args: readonly string[]): Promise<ExitCode> {
  const program = join(projectFolder, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [program, 'dev', ...args], { cwd: projectFolder, stdio: 'inherit' });
  let isStopped = false;
  const release = onStop((signal) => {
    isStopped = true;
    child.kill(signal);
  });
  try {
    await once(child, 'exit');
  } finally {
    release();
  }
  return isStopped ? exitCode.clean : exitCode.findings;
}
