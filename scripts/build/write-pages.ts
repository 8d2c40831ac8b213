// A renderer and a list of pages → their files in the folder of a site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageFile, Renderer } from '../../src/serve/renderer.ts';

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
export async function writePages(renderer: Renderer, pages: Iterable<PageFile>, out: string): Promise<number> {
  let written = 0;
  for (const page of pages) {
    const path = join(out, page.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await renderPage(renderer, page));
    written += 1;
  }
  return written;
}
