// The corpus → what the picture of the site says.
import { formatNumber, type Language, translate } from '../../../i18n/translate.ts';
import type { Corpus } from '../../../store/corpus.ts';
import { listYears } from './list-years.ts';
import type { PictureContent } from './picture-content.ts';

export function describeSite(language: Language, corpus: Corpus): PictureContent {
  const held = new Set(corpus.reports.map((file) => file.report.year));
  const count = (label: string, value: number) => ({ label, text: formatNumber(value), isNumber: true });
  return {
    language,
    kicker: translate(language, 'common.tagline'),
    title: translate(language, 'hosting.siteTitle'),
    figures: [
      count(translate(language, 'hosting.pictureAgencies'), corpus.agencies.length),
      count(translate(language, 'hosting.pictureReports'), corpus.reports.length),
    ],
    years: listYears(corpus.years, held, undefined),
    caption: translate(language, 'hosting.pictureYears'),
  };
}
