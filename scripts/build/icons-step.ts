// public/favicon.svg and the base path → the icons in pixels and the manifest that names them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { iconSizes, writeManifest } from '../../src/publish/site/manifest.ts';
import { done, type Step } from './step.ts';

export const iconsStep: Step = {
  name: 'icons',
  async run({ root, out, address }) {
    writeFileSync(join(out, 'site.webmanifest'), writeManifest(address));
    const svg = readFileSync(join(root, 'public', 'favicon.svg'), 'utf8');
    for (const [name, size] of Object.entries(iconSizes)) {
      const drawn = new Resvg(svg, {
        fitTo: { mode: 'width', value: size },
        font: { loadSystemFonts: false },
      }).render();
      writeFileSync(join(out, name), drawn.asPng());
    }
    return done(`site.webmanifest and ${Object.keys(iconSizes).length} icons`);
  },
};
