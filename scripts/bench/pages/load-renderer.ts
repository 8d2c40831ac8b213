// The components of pages, compiled as those of the site are → what renders them in this process.
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { createServer, type UserConfig } from 'vite';
import type { openRenderer } from './render-pages.ts';

const here = import.meta.dirname;
const root = join(here, '..', '..', '..');

export interface LoadedRenderer {
  openRenderer: typeof openRenderer;
  close(): Promise<void>;
}

export async function loadRenderer(): Promise<LoadedRenderer> {
  const options: UserConfig = {
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
  };
  const configure = getViteConfig(options, { configFile: 'astro.config.mjs', root, logLevel: 'error' });
  const config = await configure({ mode: 'production', command: 'serve' });
  const server = await createServer({ ...config, configFile: false });
  const loaded = await server.ssrLoadModule(join(here, 'render-pages.ts'));
  return { openRenderer: loaded.openRenderer, close: () => server.close() };
}
