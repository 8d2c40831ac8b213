// Small pictures as SVG → their files, drawn once, in processes whose memory ends with them.
import { readdirSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { drawPictures, type Picture } from '../../../scripts/build/pictures/draw-pictures.ts';
import { Workspace } from '../workspace.ts';

const draw = (number: number, width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="${number}" width="9" height="9" fill="#a33"/></svg>`;

function list(workspace: Workspace, count: number, width: number, height: number): Picture[] {
  return Array.from({ length: count }, (_, number) => ({
    svg: draw(number, width, height),
    target: workspace.path(`og/${number % 3}/${number}.png`),
  }));
}

/** The library reads PNG as well: a picture of nothing but that file. */
const readPixels = (png: Buffer, width: number, height: number): Buffer =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  ).render().pixels;

test('each picture has the pixels that the library gives for it, and is drawn once', async () => {
  const workspace = new Workspace();
  const pictures = list(workspace, 70, 120, 20);
  expect(await drawPictures(pictures, workspace.path('cache'))).toMatchObject({ drawn: 70, kept: 0 });
  for (const { svg, target } of pictures) {
    expect(readPixels(readFileSync(target), 120, 20).equals(new Resvg(svg).render().pixels)).toBe(true);
  }
  const elsewhere = pictures.map(({ svg }, number) => ({ svg, target: workspace.path(`again/${number}.png`) }));
  expect(await drawPictures(elsewhere, workspace.path('cache'))).toEqual({ drawn: 0, kept: 70, peakMegabytes: 0 });
  for (const [number, { target }] of pictures.entries()) {
    expect(readFileSync(workspace.path(`again/${number}.png`)).equals(readFileSync(target))).toBe(true);
  }
  // Nothing half written is left among what later builds take.
  expect(readdirSync(workspace.path('cache')).filter((name) => !/^[0-9a-f]{64}\.png$/u.test(name))).toEqual([]);
});

test('a picture that cannot be drawn ends the run with its reason', async () => {
  const workspace = new Workspace();
  const broken = [...list(workspace, 40, 120, 20), { svg: '<svg', target: workspace.path('og/broken.png') }];
  await expect(drawPictures(broken, workspace.path('cache'))).rejects.toThrow(/broken\.png.*SVG/su);
});

test('hundreds of pictures take no more memory than a few', async () => {
  const workspace = new Workspace();
  const peak = () => process.resourceUsage().maxRSS / 1024;
  await drawPictures(list(workspace, 2, 1200, 630), workspace.path('cache'));
  const before = peak();
  // All kept, their pixels would take 1,000 MB.
  const { peakMegabytes } = await drawPictures(list(workspace, 300, 1200, 630), workspace.path('cache'));
  expect(peak() - before).toBeLessThan(50);
  expect(peakMegabytes).toBeLessThan(400);
}, 120_000);
