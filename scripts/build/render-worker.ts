// In a thread of its own: a renderer and the content → its share of the pages, written into the site.
import type { PageFile, Renderer } from '../../src/serve/renderer.ts';
import { openBuiltRenderer, type RendererPlace } from './open-renderer.ts';
import { writePages } from './write-pages.ts';

export interface RenderTask extends RendererPlace {
  out: string;
  /** How many shares were taken, by all threads together. */
  taken: Int32Array;
}

/** Pages of one body stay together: what was read and compared for one of them serves the next. */
const groupsOfShare = 16;

/**
 * All threads go through the same list; each takes the next share when it is done with one. The first share is all
 * pages about many bodies: one thread alone has all reports in memory.
 */
function* takeShares(renderer: Renderer, taken: Int32Array): Generator<PageFile> {
  const take = (): number => Atomics.add(taken, 0, 1);
  let own = take();
  if (own === 0) {
    for (const group of renderer.listSharedPages()) yield* group;
    own = take();
  }
  let index = 0;
  for (const group of renderer.listBodyPages()) {
    const share = 1 + Math.floor(index / groupsOfShare);
    index += 1;
    if (share > own) own = take();
    if (share === own) yield* group;
  }
}

/** Returns how many pages it has written. */
export default async function renderShares({ entry, content, site, out, taken }: RenderTask): Promise<number> {
  const renderer = await openBuiltRenderer({ entry, content, site });
  return writePages(renderer, takeShares(renderer, taken), out);
}
