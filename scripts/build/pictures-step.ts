// The reports → the pictures that links to the site show elsewhere (Open Graph).
import { join } from 'node:path';
import { pictureMetrics } from '../../src/publish/site/pictures/describe-pictures.ts';
import { drawPicture } from '../../src/publish/site/pictures/draw-picture.ts';
import { readCorpus } from '../../src/store/corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore } from '../../src/store/open-store.ts';
import { drawPictures, type Picture } from './pictures/draw-pictures.ts';
import { listPictures } from './pictures/list-pictures.ts';
import { loadFaces } from './pictures/load-faces.ts';
import { done, type Step } from './step.ts';

function* setPictures(store: string, out: string): Generator<Picture> {
  const faces = loadFaces();
  const corpus = readCorpus(openStore(store, loadRegistry()), { metrics: pictureMetrics, keepFindings: null });
  for (const picture of listPictures(corpus)) {
    yield { svg: drawPicture(picture.content, faces), target: join(out, picture.path) };
  }
}

export const picturesStep: Step = {
  name: 'pictures',
  async run({ store, out, cache }) {
    const { drawn, kept } = await drawPictures(setPictures(store, out), join(cache, 'pictures'));
    return done(`${drawn} drawn, ${kept} as before`);
  },
};
