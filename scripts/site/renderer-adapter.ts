// Astro's server build → one module that renders any page: src/serve/renderer.ts, with the pages bundled into it.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const entry = fileURLToPath(new URL('../../src/serve/renderer.ts', import.meta.url));

/** For `integrations` of Astro's configuration. */
export const rendererAdapter = (): AstroIntegration => ({
  name: 'mingbai-renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'mingbai-renderer',
        serverEntrypoint: entry,
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'server' },
        supportedAstroFeatures: {
          serverOutput: 'stable',
          hybridOutput: 'unsupported',
          staticOutput: 'unsupported',
          sharpImageService: 'stable',
        },
      }),
  },
});
