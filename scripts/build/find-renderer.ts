// The code of the pages and a base path → the folder of a renderer that was built from exactly them, now or by an earlier build.
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { errorCode } from '../../src/pipeline/errors.ts';
import { hashOf } from '../../src/pipeline/read-bytes.ts';
import type { BuildPlan } from './build-plan.ts';
import { makeWorkFolder, sweepBuilds } from './exchange.ts';
import { runNode } from './run-node.ts';

/** All that Astro makes a renderer of; the lock names each package. */
const sources = ['src/**/*', 'public/**/*', 'scripts/site/*', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Those used last stay: for other base paths, and for the code of an hour ago. */
const mostKept = 6;

export interface BuiltRenderer {
  /** Tells it from all others. */
  key: string;
  /** The module that renders pages: what `src/serve/renderer.ts` exports. */
  entry: string;
  /** What pages load, and what lies in `public`: files of the site as they are. */
  client: string;
}

const folderOf = (cache: string): string => join(cache, 'renderers');

function keyOf(root: string, base: string): string {
  const names = globSync(sources, { cwd: root }).filter((name) => statSync(join(root, name)).isFile());
  return hashOf(base, ...names.sort().flatMap((name) => [name, readFileSync(join(root, name), 'latin1')])).slice(0, 16);
}

type RendererPlan = Pick<BuildPlan, 'root' | 'cache' | 'address'>;

/** Astro builds within the project and in a folder of its own: elsewhere it takes `.astro` for a part of the way. */
async function build({ root, address }: RendererPlan, work: string): Promise<void> {
  const code = await runNode({
    root,
    program: join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs'),
    args: ['build', '--silent'],
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      // Whoever opens the renderer says it.
      MINGBAI_SITE: '',
      MINGBAI_BASE: address.base,
      MINGBAI_OUT: join(work, 'renderer'),
      MINGBAI_CACHE: join(work, 'astro'),
    },
  });
  if (code !== 0) throw new Error(`astro build ended with ${code}`);
}

/** Another build may have been quicker: what stands is the same. */
function place(built: string, target: string): void {
  try {
    renameSync(built, target);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error;
  }
}

function removeUnused(folder: string): void {
  const used = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const kept = globSync('*', { cwd: folder }).map((name) => join(folder, name));
  const old = kept.sort((a, b) => used(b) - used(a)).slice(mostKept);
  for (const path of old) rmSync(path, { recursive: true, force: true });
}

/** Where renderers lie, and what builds of them left that were killed. */
export const sweepRenderers = (cache: string): Promise<void> => sweepBuilds(folderOf(cache));

export async function findRenderer(plan: RendererPlan): Promise<BuiltRenderer> {
  const key = keyOf(plan.root, plan.address.base);
  const folder = folderOf(plan.cache);
  const target = join(folder, key);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(target)) {
    const work = makeWorkFolder(folder);
    try {
      await build(plan, work);
      place(join(work, 'renderer'), target);
    } finally {
      await sweepRenderers(plan.cache);
    }
  }
  const now = new Date();
  utimesSync(target, now, now);
  removeUnused(folder);
  return { key, entry: join(target, 'server', 'entry.mjs'), client: join(target, 'client') };
}
