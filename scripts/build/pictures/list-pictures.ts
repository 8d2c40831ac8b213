// The corpus → every picture of the site: its path in the output and what it says.
import { listSiteLanguages } from '../../../src/config/site-languages.ts';
import type { Language } from '../../../src/i18n/translate.ts';
import { describeBodyPicture, describeSitePicture } from '../../../src/publish/site/pictures/describe-pictures.ts';
import {
  agencyPicturePath,
  mostReportPictures,
  type PictureContent,
  reportPicturePath,
  sitePicturePath,
} from '../../../src/publish/site/pictures/picture-content.ts';
import type { Corpus } from '../../../src/store/corpus.ts';

export interface PlannedPicture {
  path: string;
  content: PictureContent;
}

function* listReports(language: Language, corpus: Corpus): Generator<PlannedPicture> {
  const count = corpus.reports.length;
  if (count > mostReportPictures) return;
  for (const agency of corpus.agencies) {
    for (const { report } of agency.reports) {
      const path = reportPicturePath(language, report, count);
      yield { path, content: describeBodyPicture(language, agency, corpus, report.year) };
    }
  }
}

/** One after the other: the texts of all pictures of a large site need not be held at once. */
export function* listPictures(corpus: Corpus): Generator<PlannedPicture> {
  for (const language of listSiteLanguages()) {
    yield { path: sitePicturePath(language), content: describeSitePicture(language, corpus) };
    for (const agency of corpus.agencies) {
      yield { path: agencyPicturePath(language, agency.id), content: describeBodyPicture(language, agency, corpus) };
    }
    yield* listReports(language, corpus);
  }
}
