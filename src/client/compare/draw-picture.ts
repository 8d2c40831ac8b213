// A drawing with its title, source, day and address inside → SVG, and the same as PNG at twice its size.
import { renderStandaloneSvg, type Standalone } from '../../charts/render-standalone.ts';
import type { Scene } from '../../charts/scene.ts';

export type PictureFacts = Pick<Standalone, 'sourceLine' | 'date' | 'url'>;

export const drawSvg = (scene: Scene, facts: PictureFacts): Blob =>
  new Blob([renderStandaloneSvg(scene, { ...facts, theme: 'light' })], { type: 'image/svg+xml' });

const scale = 2;

async function loadPicture(svg: Blob): Promise<HTMLImageElement> {
  const picture = new Image();
  const address = URL.createObjectURL(svg);
  try {
    picture.src = address;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}

export async function drawPng(scene: Scene, facts: PictureFacts): Promise<Blob> {
  const picture = await loadPicture(drawSvg(scene, facts));
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('the browser drew no PNG'))), 'image/png');
  });
}
