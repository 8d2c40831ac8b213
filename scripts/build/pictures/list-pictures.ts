// A store → every picture of the site: its path in the output and what it says; bodies come one at a time.
import { listSiteLanguages } from '../../../src/config/site-languages.ts';
import {
  describeBodyPicture,
  describeSitePicture,
  pictureMetrics,
} from '../../../src/publish/site/pictures/describe-pictures.ts';
import {
  choosePictures,
  findBodyPicture,
  findSitePicture,
  type PictureContent,
} from '../../../src/publish/site/pictures/picture-content.ts';
import { makeEntry } from '../../../src/store/corpus.ts';
import type { Store } from '../../../src/store/open-store.ts';

export interface PlannedPicture {
  path: string;
  content: PictureContent;
}

function* listBodies(store: Store): Generator<PlannedPicture> {
  const { bodies, years } = store.whole;
  for (const { body, reports } of store.bodies({ metrics: pictureMetrics })) {
    const entry = makeEntry(
      body,
      reports.map(({ file }) => file),
    );
    for (const language of listSiteLanguages()) {
      const path = findBodyPicture(language, body.id, bodies);
      if (path) yield { path, content: describeBodyPicture(language, entry, years) };
    }
  }
}

/** One after the other: neither the texts nor the bodies of a large site are held at once. */
export function* listPictures(store: Store): Generator<PlannedPicture> {
  const { bodies, reports } = store.whole;
  const years = new Set([...store.keys()].flatMap(({ reports: keys }) => keys.map(({ year }) => year)));
  for (const language of listSiteLanguages()) {
    const path = findSitePicture(language);
    if (path) yield { path, content: describeSitePicture(language, { bodies, reports, years }) };
  }
  if (choosePictures(bodies) === 'bodies') yield* listBodies(store);
}
