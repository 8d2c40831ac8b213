// In a thread of its own: a renderer and the content → its share of the pages, written into the site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageFile, Renderer } from '../../src/serve/renderer.ts';
import type { ContentPlace } from '../../src/store/site-content.ts';

export interface RenderTask {
  /** The module of the renderer. */
  entry: string;
  content: ContentPlace;
  site: string | null;
  out: string;
  /** How many shares were taken, by all threads together. */
  taken: Int32Array;
}

/** Pages of one body stay together: what was read and compared for one of them serves the next. */
const groupsOfShare = 16;

type RendererModule = { openRenderer(content: ContentPlace, site: string | null): Renderer };

/** All threads go through the same list; each takes the next share when it is done with one. */
function* takeShares(groups: Iterable<readonly PageFile[]>, taken: Int32Array): Generator<PageFile> {
  const take = (): number => Atomics.add(taken, 0, 1);
  let own = take();
  let index = 0;
  for (const group of groups) {
    const share = Math.floor(index / groupsOfShare);
    index += 1;
    if (share > own) own = take();
    if (share === own) yield* group;
  }
}

async function renderPage(renderer: Renderer, { path, status: expected }: PageFile): Promise<Uint8Array> {
  try {
    const { status, body } = await renderer.render(path);
    if (status === expected) return body;
    throw new Error(`its status is ${status}`);
  } catch (cause) {
    throw new Error(`${path} could not be rendered: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** Returns how many pages it has written. */
export default async function renderShares({ entry, content, site, out, taken }: RenderTask): Promise<number> {
  const { openRenderer }: RendererModule = await import(pathToFileURL(entry).href);
  const renderer = openRenderer(content, site);
  let written = 0;
  for (const page of takeShares(renderer.listPages(), taken)) {
    const path = join(out, page.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await renderPage(renderer, page));
    written += 1;
  }
  return written;
}
