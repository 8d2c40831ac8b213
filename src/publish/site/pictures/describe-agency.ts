// A body and its reports → what its picture says; with a year, what that report's picture says.
import { type Language, translate, translateCount } from '../../../i18n/translate.ts';
import type { AgencyEntry, Corpus } from '../../../store/corpus.ts';
import { listFigures } from './list-figures.ts';
import { listYears } from './list-years.ts';
import type { PictureContent } from './picture-content.ts';

export function describeAgency(language: Language, agency: AgencyEntry, corpus: Corpus, year?: number): PictureContent {
  const years = agency.reports.map((file) => file.report.year);
  const shown = year ?? Math.max(...years);
  return {
    language,
    kicker: translate(language, year === undefined ? 'hosting.pictureAgency' : 'hosting.pictureReport', {
      year: shown,
    }),
    title: language === 'zh' ? agency.name : agency.en,
    figures: listFigures(language, agency.reports, shown),
    years: listYears(corpus.years, new Set(years), shown),
    caption: translateCount(language, 'hosting.pictureHeld', agency.reports.length),
  };
}
