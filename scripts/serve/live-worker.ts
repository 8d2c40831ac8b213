// In a thread of its own: a path → the page as bytes, null where none stands.

import type { Renderer } from '../../src/serve/renderer.ts';
import { openBuiltRenderer, type RendererPlace } from '../build/open-renderer.ts';

export interface LiveTask {
  place: RendererPlace;
  /** `/404/` is the page for wrong addresses. */
  path: string;
}

let opened: Promise<Renderer> | undefined;

export default async function renderLive({ place, path }: LiveTask): Promise<Uint8Array | null> {
  opened ??= openBuiltRenderer(place);
  const renderer = await opened;
  const expected = path === '/404/' ? 404 : 200;
  if (expected === 200 && !renderer.has(path)) return null;
  const { status, body } = await renderer.render(path);
  if (status === expected) return body;
  throw new Error(`${path} has the status ${status}`);
}
