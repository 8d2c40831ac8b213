// The corpus, a body or one of its reports → what the picture of it says.

import { figuresIn } from '../../../forms/listings.ts';
import { nameListed } from '../../../i18n/name-listed.ts';
import { namePoint } from '../../../i18n/state-words.ts';
import { formatNumber, type Language, nameIn, translate, translateCount } from '../../../i18n/translate.ts';
import { listReadings, metricsOfReading } from '../../../report/analysis/list-readings.ts';
import { readPoint } from '../../../report/analysis/read-point.ts';
import type { ReportFile } from '../../../report/model/report.ts';
import type { AgencyEntry, Corpus } from '../../../store/corpus.ts';
import type { PictureContent, PictureFigure, PictureYear } from './picture-content.ts';

/** A body and its reports → what its picture says; with a year, what that report's picture says. */
export function describeBodyPicture(
  language: Language,
  agency: AgencyEntry,
  corpus: Corpus,
  year?: number,
): PictureContent {
  const years = agency.reports.map((file) => file.report.year);
  const shown = year ?? Math.max(...years);
  return {
    language,
    kicker: translate(language, year === undefined ? 'hosting.pictureAgency' : 'hosting.pictureReport', {
      year: shown,
    }),
    title: nameIn(language, { zh: agency.name, en: agency.en }),
    figures: listPictureFigures(language, agency.reports, shown),
    years: listPictureYears(corpus.years, new Set(years), shown),
    caption: translateCount(language, 'hosting.pictureHeld', agency.reports.length),
  };
}

/** What was asked, what was granted, which rules were made: as records say it. */
const figures = figuresIn('picture');

/** The metrics that pictures are drawn from, and what may stand for them. */
export const pictureMetrics: ReadonlySet<string> = new Set(
  figures.flatMap(({ metric }) => listReadings(metric.id).flatMap(metricsOfReading)),
);

export function listPictureFigures(language: Language, files: readonly ReportFile[], year: number): PictureFigure[] {
  const reports = files.map((file) => file.report);
  return figures.map((figure) => {
    const point = readPoint(reports, figure.metric.id, year);
    return {
      label: nameListed('hosting.picture', figure, { year })(language),
      text: namePoint(language, point),
      isNumber: point.state === 'reported',
    };
  });
}

/** More would be too narrow to read: the latest are shown. */
const mostYears = 17;

/** The years of a corpus and those of a body → the strip of a picture. */
export function listPictureYears(
  span: { from: number; to: number } | null,
  held: ReadonlySet<number>,
  current: number | undefined,
): PictureYear[] {
  if (!span) return [];
  const from = Math.max(span.from, span.to - mostYears + 1);
  return Array.from({ length: span.to - from + 1 }, (_, index) => {
    const year = from + index;
    return { year, held: held.has(year), current: year === current };
  });
}

export function describeSitePicture(language: Language, corpus: Corpus): PictureContent {
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
    years: listPictureYears(corpus.years, held, undefined),
    caption: translate(language, 'hosting.pictureYears'),
  };
}
