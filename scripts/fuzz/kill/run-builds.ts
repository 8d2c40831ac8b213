// A folder → builds of the real site into it as a user starts them, whole or ended on the way; and what `serve` then shows.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { mingbaiProgram, projectFolder } from '../../command/command.ts';

/** Where to, and the origin it is told, by which two builds differ. */
export interface BuildTarget {
  out: string;
  site: string;
}

function start(verb: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [mingbaiProgram, verb, ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function startBuild({ out, site }: BuildTarget): ChildProcess {
  const child = start('build', ['--out', out, '--site', site]);
  child.stdout?.resume();
  return child;
}

/** Milliseconds it took. */
export async function buildWhole(target: BuildTarget): Promise<number> {
  const begun = performance.now();
  const [code] = await once(startBuild(target), 'exit');
  if (code !== 0) throw new Error(`the build of ${target.out} ended with ${code}`);
  return performance.now() - begun;
}

/** False if it was done before the signal came. */
export async function buildUntil(target: BuildTarget, signal: NodeJS.Signals, milliseconds: number): Promise<boolean> {
  const child = startBuild(target);
  const ended = once(child, 'exit');
  await Promise.race([sleep(milliseconds), ended]);
  const sent = child.kill(signal);
  await ended;
  return sent;
}

/** What is wrong with the home page that `serve` shows; undefined if nothing is. */
export async function tryServing(out: string): Promise<string | undefined> {
  const server = start('serve', ['--port', '0', out]);
  const ended = once(server, 'exit').then(([code]) => `serve ended with ${code}`);
  const printed = server.stdout ? once(server.stdout, 'data') : ended;
  const line = await Promise.race([printed.then(String), ended]);
  if (!line.startsWith('http')) return line;
  const { status } = await fetch(line.trim());
  server.kill('SIGTERM');
  const end = await ended;
  if (status !== 200) return `the home page has status ${status}`;
  return end === 'serve ended with 0' ? undefined : end;
}
