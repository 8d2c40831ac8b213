// A store → every picture of the site: its path in the output and what it says; bodies come one at a time.
import { listSiteLanguages } from '../../../src/config/site-languages.ts';
import {
  describeBodyPicture,
  describeSitePicture,
  pictureMetrics,
  type SiteCounts,
} from '../../../src/publish/site/pictures/describe-pictures.ts';
import {
  choosePictures,
  findBodyPicture,
  findSitePicture,
  type PictureContent,
} from '../../../src/publish/site/pictures/picture-content.ts';
import { spanYears } from '../../../src/report/analysis/build-series.ts';
import { makeEntry } from '../../../src/store/corpus.ts';
import type { Store } from '../../../src/store/open-store.ts';

export interface PlannedPicture {
  path: string;
  content: PictureContent;
}

function countSite(store: Store): SiteCounts {
  const years = new Set<number>();
  let bodies = 0;
  for (const { reports } of store.bodies()) {
    bodies += 1;
    for (const { file } of reports) years.add(file.report.year);
  }
  return { bodies, reports: store.reports, years };
}

function* listBodies(store: Store, { bodies, years }: SiteCounts): Generator<PlannedPicture> {
  const span = spanYears([...years]);
  for (const { body, reports } of store.bodies({ metrics: pictureMetrics })) {
    const entry = makeEntry(
      body,
      reports.map(({ file }) => file),
    );
    for (const language of listSiteLanguages()) {
      const path = findBodyPicture(language, body.id, bodies);
      if (path) yield { path, content: describeBodyPicture(language, entry, span) };
    }
  }
}

/** One after the other: neither the texts nor the bodies of a large site are held at once. */
export function* listPictures(store: Store): Generator<PlannedPicture> {
  const counts = countSite(store);
  for (const language of listSiteLanguages()) {
    const path = findSitePicture(language);
    if (path) yield { path, content: describeSitePicture(language, counts) };
  }
  if (choosePictures(counts.bodies) === 'bodies') yield* listBodies(store, counts);
}
