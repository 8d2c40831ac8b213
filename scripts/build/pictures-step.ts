// The reports → the pictures that links to the site show elsewhere (Open Graph).
import { join } from 'node:path';
import { drawPicture } from '../../src/publish/site/pictures/draw-picture.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { drawPictures, type Picture } from './pictures/draw-pictures.ts';
import { listPictures } from './pictures/list-pictures.ts';
import { loadFaces } from './pictures/load-faces.ts';
import { done, type Step } from './step.ts';

function* setPictures(store: Store, out: string): Generator<Picture> {
  for (const { content, path } of listPictures(store)) {
    yield { svg: drawPicture(content, loadFaces()), target: join(out, path) };
  }
}

export const picturesStep: Step = {
  name: 'pictures',
  async run({ store, out, cache }) {
    const opened = openStore(store, loadRegistry());
    try {
      const { drawn, kept, peakMegabytes } = await drawPictures(setPictures(opened, out), join(cache, 'pictures'));
      const memory = drawn > 0 ? `, by processes of ${peakMegabytes} MB at most` : '';
      return done(`${drawn} drawn, ${kept} as before${memory}`);
    } finally {
      opened.close();
    }
  },
};
