// A folder of content → what its store and its pages take.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const used = z.object({ processorSeconds: z.number(), peakMegabytes: z.number() });

export interface BuildRun extends z.infer<typeof used> {
  seconds: number;
}

const root = join(import.meta.dirname, '..', '..', '..');
const probe = new URL('../normalize/report-usage.ts', import.meta.url).href;
const program = join(root, 'scripts', 'bench', 'site', 'write-pages.ts');

export async function measureBuild(content: string, out: string): Promise<BuildRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', probe, program, content, out], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const ended = once(child, 'close');
  const probed = child.stdio[3];
  if (!probed || !('read' in probed)) throw new Error('the pages were started without its pipe');
  const usage = await text(probed);
  const [code] = await ended;
  if (code !== 0) throw new Error(`the pages ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, ...used.parse(JSON.parse(usage)) };
}
