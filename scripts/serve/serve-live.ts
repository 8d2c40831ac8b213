// A folder of content and what was built of it beside its pages → a server that renders each page when it is asked for.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { writeStore } from '../../src/store/write-store.ts';
import type { BuildPlan } from '../build/build-plan.ts';
import { findRenderer } from '../build/find-renderer.ts';
import { placeContent } from '../build/open-renderer.ts';
import { onStop } from '../command/on-stop.ts';
import type { LiveParts } from './answer.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';
import { type LiveSite, startLive } from './start-live.ts';
import type { ServerOptions } from './start-server.ts';

export interface LivePlan extends Pick<BuildPlan, 'root' | 'cache' | 'content' | 'address'> {
  /** A store that was written before; without one it is made of the content. */
  store?: string | undefined;
}

interface Prepared {
  site: LiveSite;
  parts: LiveParts;
}

async function prepare(work: string, plan: LivePlan): Promise<Prepared> {
  const { content, address } = plan;
  const { entry, client } = await findRenderer(plan);
  const store = plan.store ?? join(work, 'store');
  if (plan.store === undefined) {
    mkdirSync(store);
    writeStore(content, store, loadRegistry());
  }
  const pages = join(work, 'pages');
  const place = { entry, content: placeContent({ ...plan, store }), site: address.site };
  const site = await startLive(place, pages);
  return { site, parts: { pages: site.pages, folders: [client, pages] } };
}

/** `options.folder` has the data, the search index and the pictures; pages that lie there are not looked at. */
export async function serveLive(plan: LivePlan, options: ServerOptions): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'mingbai-live-'));
  const clean = (): void => rmSync(work, { recursive: true, force: true });
  const release = onStop((signal) => {
    release();
    clean();
    process.kill(process.pid, signal);
  });
  try {
    const { site, parts } = await prepare(work, plan);
    // From here on a signal ends the serving, and not the process.
    release();
    await serveUntilStopped({ ...options, gzip: true, live: parts });
    await site.close();
  } finally {
    release();
    clean();
  }
}
