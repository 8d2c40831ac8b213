// How the renderer is built: pages in, a module that renders any of them, and the scripts and styles that they load.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { contentPlugin } from './scripts/site/content-plugin.ts';
import { pageWordsPlugin } from './scripts/site/page-words-plugin.ts';
import { rendererAdapter } from './scripts/site/renderer-adapter.ts';

const characterNames = 'decode-named-character-reference';
const themeCode = readFileSync(new URL('./src/client/theme-first.js', import.meta.url), 'utf8');

export default defineConfig({
  // Both can be given on the command line too: `npm run build -- --site https://example.org --base /mingbai/`.
  site: process.env.MINGBAI_SITE || undefined,
  base: process.env.MINGBAI_BASE || '/',
  output: 'server',
  adapter: rendererAdapter(),
  outDir: process.env.MINGBAI_OUT || 'dist',
  // A build that was killed, or one that runs at the same time, must not leave its half for this one.
  cacheDir: process.env.MINGBAI_CACHE || undefined,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: {
    plugins: [pageWordsPlugin(), contentPlugin(process.env.MINGBAI_CONTENT || 'content')],
    // A script that stands in a page weighs on each of thousands, and its hash on the policy of all.
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es', plugins: () => [pageWordsPlugin()] },
    // For browsers it would ask the document for the characters, and a worker has none.
    resolve: { alias: { 'decode-named-character-reference': fileURLToPath(import.meta.resolve(characterNames)) } },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: {
        resources: ["'self'"],
        // The switch of light and dark must act before the first paint: the one script that stands in the page.
        hashes: [`sha256-${createHash('sha256').update(themeCode).digest('base64')}`],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
