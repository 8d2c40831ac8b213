// SVG → PNG, or the PNG that an earlier build made of the same SVG.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { hashOf } from '../../command/hash.ts';

/** Part of the key: another version of the library may draw other pixels. */
const rendererVersion = 'resvg-js 2';

/** Tells whether it had to be drawn. */
export function renderPicture(svg: string, target: string, cache: string): boolean {
  const kept = join(cache, `${hashOf(rendererVersion, svg)}.png`);
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(kept)) {
    copyFileSync(kept, target);
    return false;
  }
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  writeFileSync(target, png);
  mkdirSync(cache, { recursive: true });
  copyFileSync(target, kept);
  return true;
}
