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

export async function writePage(renderer: Renderer, page: PageFile, out: string): Promise<void> {
  const path = join(out, page.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await renderPage(renderer, page));
}

/** Returns how many pages it has written. */
export async function writePages(renderer: Renderer, pages: readonly PageFile[], out: string): Promise<number> {
  for (const page of pages) await writePage(renderer, page, out);
  return pages.length;
}
