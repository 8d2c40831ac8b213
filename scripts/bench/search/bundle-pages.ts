// The pages of the bench → bundled scripts in a folder, as the site's own build makes them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const pages = ['our', 'plain'] as const;

const pageFolder = fileURLToPath(new URL('./page/', import.meta.url));

export async function bundlePages(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const page of pages) {
    writeFileSync(
      join(folder, `${page}.html`),
      `<!doctype html><meta charset="utf-8"><title>${page}</title><script type="module" src="assets/${page}-page.js"></script>`,
    );
    await build({
      configFile: false,
      logLevel: 'error',
      root: pageFolder,
      base: './',
      worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name].js' } } },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: {
          input: join(pageFolder, `${page}-page.ts`),
          output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js' },
        },
      },
    });
  }
}
