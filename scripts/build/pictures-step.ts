// The reports → the pictures that links to the site show elsewhere (Open Graph).
import { join } from 'node:path';
import { drawPicture } from '../../src/data/hosting/pictures/draw-picture.ts';
import { listPictures } from './pictures/list-pictures.ts';
import { loadFaces } from './pictures/load-faces.ts';
import { renderPicture } from './pictures/render-picture.ts';
import { readHeads } from './read-heads.ts';
import { done, type Step } from './step.ts';

export const picturesStep: Step = {
  name: 'pictures',
  async run({ content, out, cache }) {
    const faces = loadFaces();
    let drawn = 0;
    let kept = 0;
    for (const picture of listPictures(readHeads(content))) {
      const svg = drawPicture(picture.content, faces);
      if (renderPicture(svg, join(out, picture.path), join(cache, 'pictures'))) drawn += 1;
      else kept += 1;
    }
    return done(`${drawn} drawn, ${kept} as before`);
  },
};
