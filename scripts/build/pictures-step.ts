// The reports → the pictures that links to the site show elsewhere (Open Graph).
import { join } from 'node:path';
import { drawPicture } from '../../src/publish/site/pictures/draw-picture.ts';
import { readHeads } from '../../src/store/read-heads.ts';
import { drawPictures, type Picture } from './pictures/draw-pictures.ts';
import { listPictures } from './pictures/list-pictures.ts';
import { loadFaces } from './pictures/load-faces.ts';
import { done, type Step } from './step.ts';

function* setPictures(content: string, out: string): Generator<Picture> {
  const faces = loadFaces();
  for (const picture of listPictures(readHeads(content))) {
    yield { svg: drawPicture(picture.content, faces), target: join(out, picture.path) };
  }
}

export const picturesStep: Step = {
  name: 'pictures',
  async run({ content, out, cache }) {
    const { drawn, kept } = await drawPictures(setPictures(content, out), join(cache, 'pictures'));
    return done(`${drawn} drawn, ${kept} as before`);
  },
};
