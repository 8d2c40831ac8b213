// In a thread of its own: a renderer and the content → its share of the pages, written into the site or taken over from the one that stands.
import { join } from 'node:path';
import { hashOf } from '../../src/pipeline/read-bytes.ts';
import type { PageFile, Renderer } from '../../src/serve/renderer.ts';
import { keepPage, noteWritten, readWritten, type WrittenPages } from './kept-pages.ts';
import { openBuiltRenderer, type RendererPlace } from './open-renderer.ts';
import { writePage } from './write-pages.ts';

export interface RenderTask extends RendererPlace {
  out: string;
  /** The site that stands, and the list of its pages. */
  standing: string;
  list: string;
  /** What all pages are made of beside what each says itself. */
  common: string;
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

export interface RenderedShares {
  pages: WrittenPages;
  /** How many of them stood there already. */
  kept: number;
}

export default async function renderShares(task: RenderTask): Promise<RenderedShares> {
  const { out, standing, list, common, taken, ...place } = task;
  const renderer = await openBuiltRenderer(place);
  const known = readWritten(list);
  const done: RenderedShares = { pages: {}, kept: 0 };
  for (const page of takeShares(renderer, taken)) {
    const path = join(out, page.file);
    const inputs = hashOf(common, page.inputs).slice(0, 32);
    if (keepPage(join(standing, page.file), path, inputs, known[page.file])) done.kept += 1;
    else await writePage(renderer, page, out);
    done.pages[page.file] = noteWritten(path, inputs);
  }
  return done;
}
