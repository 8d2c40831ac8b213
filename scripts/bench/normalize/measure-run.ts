// The arguments of the real `normalize` command → what one run of it takes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { mingbaiProgram } from '../../command/command.ts';

const used = z.object({ processorSeconds: z.number(), peakMegabytes: z.number() });

export interface Run extends z.infer<typeof used> {
  seconds: number;
  /** What the command printed. */
  summary: string;
}

const probe = new URL('./report-usage.ts', import.meta.url).href;

export async function measureRun(args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', probe, mingbaiProgram, 'normalize', '--quiet', ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const ended = once(child, 'close');
  const [, stdout, , probed] = child.stdio;
  if (!stdout || !probed || !('read' in probed)) throw new Error('the command was started without its pipes');
  const [summary, usage] = await Promise.all([text(stdout), text(probed)]);
  const [code] = await ended;
  const seconds = (performance.now() - start) / 1000;
  // 1: some were rejected, which the summary shows.
  if (code !== 0 && code !== 1) throw new Error(`normalize ended with ${code}`);
  return { seconds, summary, ...used.parse(JSON.parse(usage)) };
}
