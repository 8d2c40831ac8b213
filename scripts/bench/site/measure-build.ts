// A folder of content → what `astro build` takes for it.
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
const program = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');

export async function measureBuild(content: string, out: string, cache: string): Promise<BuildRun> {
  const start = performance.now();
  const args = ['--import', probe, program, 'build', '--silent', '--config', 'scripts/bench/site/astro.config.mjs'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      MINGBAI_CONTENT: content,
      MINGBAI_OUT: out,
      MINGBAI_BASE: '/',
      MINGBAI_SITE: 'https://mingbai.example',
      MINGBAI_BENCH_CACHE: cache,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const ended = once(child, 'close');
  const probed = child.stdio[3];
  if (!probed || !('read' in probed)) throw new Error('the build was started without its pipe');
  const usage = await text(probed);
  const [code] = await ended;
  if (code !== 0) throw new Error(`astro build ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, ...used.parse(JSON.parse(usage)) };
}
