// A program of this project and its arguments → its exit code, its output passed on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, dirname, join, resolve } from 'node:path';

export interface NodeRun {
  root: string;
  /** Path from the project's folder. */
  program: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** Astro takes these from the environment for its own `import.meta.env`, whatever its configuration says. */
const misleading = new Set(['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV', 'VITEST']);

const inherited = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.has(name)));

export async function runNode({ root, program, args = [], env = {} }: NodeRun): Promise<number> {
  // What the program starts itself shall find this Node first.
  const path = [dirname(process.execPath), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(process.execPath, [resolve(root, program), ...args], {
    cwd: root,
    env: { ...inherited(), ...env, PATH: path },
    // Standard output is for results; what a step says on the way is progress.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

/**
 * Ends a process that leads its group, with all that it started, at once: what is amid a long calculation heeds nothing
 * softer. That it has ended already is no failure.
 */
export function endGroup(leader: number): void {
  for (const target of [-leader, leader]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // Where there are no groups, the process itself.
    }
  }
}
