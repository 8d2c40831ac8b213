// A built renderer and the content it is for → the renderer, in the thread that asks.
import { pathToFileURL } from 'node:url';
import type { Renderer } from '../../src/serve/renderer.ts';
import type { ContentPlace } from '../../src/store/site-content.ts';

export interface RendererPlace {
  /** The module that Astro built of `src/serve/renderer.ts`. */
  entry: string;
  content: ContentPlace;
  /** The origin that whole addresses begin with; null where nobody said. */
  site: string | null;
}

type RendererModule = { openRenderer(content: ContentPlace, site: string | null): Renderer };

export async function openBuiltRenderer({ entry, content, site }: RendererPlace): Promise<Renderer> {
  const { openRenderer }: RendererModule = await import(pathToFileURL(entry).href);
  return openRenderer(content, site);
}
