// The committed reports → the site built twice, at a root and under a sub-path, both served while the tests run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { planBuild } from '../../../scripts/build/build-plan.ts';
import { buildSite } from '../../../scripts/build/build-site.ts';
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
  }
}

const folder = join(import.meta.dirname, '..', '..', '..', '.cache', 'e2e');

/** One build knows its address, the other does not: both are usual. */
const plans = [
  { name: 'root', base: '/', site: 'https://mingbai.example' },
  { name: 'base', base: '/mingbai/', site: null },
] as const;

/** `MINGBAI_E2E=reuse` tests the builds of the last run, for those who write tests. */
async function build(out: string, base: string, site: string | null): Promise<void> {
  if (process.env.MINGBAI_E2E === 'reuse' && existsSync(join(out, 'site.webmanifest'))) return;
  const plan = planBuild({ out, base, ...(site && { site }) });
  const { built } = await buildSite({ plan, normalize: false });
  if (!built) throw new Error(`the site for ${base} could not be built`);
}

export default async function buildSites(project: TestProject): Promise<() => Promise<void>> {
  const sites: BuiltSite[] = [];
  const closers: (() => Promise<void>)[] = [];
  for (const { name, base, site } of plans) {
    const out = join(folder, name);
    await build(out, base, site);
    const server = await startServer({ folder: out, base, port: 4_700 });
    closers.push(server.close);
    sites.push({ name, folder: out, base, site, url: server.url });
  }
  project.provide('sites', sites);
  return async () => {
    for (const close of closers) await close();
  };
}
