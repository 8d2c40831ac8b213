// A built renderer and the content it is for → the renderer, in the thread that asks.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Renderer } from '../../src/serve/renderer.ts';
import type { ContentPlace } from '../../src/store/site-content.ts';
import type { BuildPlan } from './build-plan.ts';

export interface RendererPlace {
  /** The module that Astro built of `src/serve/renderer.ts`. */
  entry: string;
  content: ContentPlace;
  /** The origin that whole addresses begin with; null where nobody said. */
  site: string | null;
}

/** The registry is the project’s own, whatever folder the reports are in. */
export const placeContent = ({
  root,
  content,
  store,
}: Pick<BuildPlan, 'root' | 'content' | 'store'>): ContentPlace => ({
  content,
  store,
  registry: join(root, 'content', 'registry'),
});

type RendererModule = { openRenderer(content: ContentPlace, site: string | null): Renderer };

export async function openBuiltRenderer({ entry, content, site }: RendererPlace): Promise<Renderer> {
  const { openRenderer }: RendererModule = await import(pathToFileURL(entry).href);
  return openRenderer(content, site);
}
