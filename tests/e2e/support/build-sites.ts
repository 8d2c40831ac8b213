// The committed reports → the site, at a root and under a sub-path, both served while the tests run; and the first once more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../../scripts/serve/start-server.ts';

export interface BuiltSite {
  name: 'root' | 'base';
  folder: string;
  base: string;
  /** Origin that the build was told; null for a build that was told none. */
  site: string | null;
  /** Where it is served now: the home page. */
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSite[];
    /** Folder of the same build as `root`, made in another place. */
    twin: string;
  }
}

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, '.cache', 'e2e');

/** One build knows its address, the other does not: both are usual. */
const plans = [
  { name: 'root', base: '/', site: 'https://mingbai.test' },
  { name: 'base', base: '/mingbai/', site: null },
] as const;

/** Clocks and languages of the machines that build. */
const here = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' };
const elsewhere = { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' };

const outOf = (name: string): string => join(folder, name);

/** `MINGBAI_E2E=reuse` tests the builds of the last run, for those who write tests. */
async function build(name: string, { base, site }: Pick<BuiltSite, 'base' | 'site'>, place: object): Promise<void> {
  const out = outOf(name);
  if (process.env.MINGBAI_E2E === 'reuse' && existsSync(join(out, 'site.webmanifest'))) return;
  const address = site === null ? [] : ['--site', site];
  // Whoever puts it below a path of their own says who they are; the other is as it comes.
  const settings = base === '/' ? [] : ['--config', 'tests/e2e/support/portal.config.ts'];
  const args = ['scripts/mingbai.ts', 'build', '--no-normalize', '--base', base, ...address, ...settings, '--out', out];
  const program = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...place },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  program.stderr.on('data', (text) => {
    told += text;
  });
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error(`the site for ${base} could not be built: ${told}`);
}

export default async function buildSites(project: TestProject): Promise<() => Promise<void>> {
  const [first] = plans;
  await Promise.all([...plans.map((plan) => build(plan.name, plan, here)), build('twin', first, elsewhere)]);
  const sites: BuiltSite[] = [];
  const closers: (() => Promise<void>)[] = [];
  for (const { name, base, site } of plans) {
    const server = await startServer({ folder: outOf(name), base, port: 4_700 });
    closers.push(server.close);
    sites.push({ name, folder: outOf(name), base, site, url: server.url });
  }
  project.provide('sites', sites);
  project.provide('twin', outOf('twin'));
  return async () => {
    for (const close of closers) await close();
  };
}
