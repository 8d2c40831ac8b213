// The site or a body → what the picture of it says.

import { figuresIn } from '../../../forms/listings.ts';
import { nameListed } from '../../../i18n/name-listed.ts';
import { namePoint } from '../../../i18n/state-words.ts';
import { formatNumber, type Language, nameIn, translate, translateCount } from '../../../i18n/translate.ts';
import { spanYears, type YearRange } from '../../../report/analysis/build-series.ts';
import { listReadings, metricsOfReading } from '../../../report/analysis/list-readings.ts';
import { readPoint } from '../../../report/analysis/read-point.ts';
import type { ReportFile } from '../../../report/model/report.ts';
import type { AgencyEntry } from '../../../store/corpus.ts';
import type { PictureContent, PictureFigure, PictureYear } from './picture-content.ts';

/** A body and its reports → what its picture says, which is about the latest of them; `span`: the years of the site. */
export function describeBodyPicture(
  language: Language,
  agency: Pick<AgencyEntry, 'name' | 'en' | 'reports'>,
  span: YearRange | null,
): PictureContent {
  const years = agency.reports.map((file) => file.report.year);
  const shown = Math.max(...years);
  return {
    language,
    kicker: translate(language, 'hosting.pictureAgency'),
    title: nameIn(language, { zh: agency.name, en: agency.en }),
    figures: listPictureFigures(language, agency.reports, shown),
    years: listPictureYears(span, new Set(years), shown),
    caption: translateCount(language, 'hosting.pictureHeld', agency.reports.length),
  };
}

/** What was asked, what was granted, which rules were made: as records say it. */
const figures = figuresIn('picture');

/** The metrics that pictures are drawn from, and what may stand for them. */
export const pictureMetrics: ReadonlySet<string> = new Set(
  figures.flatMap(({ metric }) => listReadings(metric.id).flatMap(metricsOfReading)),
);

export function listPictureFigures(
  language: Language,
  files: readonly Pick<ReportFile, 'report'>[],
  year: number,
): PictureFigure[] {
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

/** The years of a site and those of a body → the strip of a picture. */
export function listPictureYears(
  span: YearRange | null,
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

/** What the picture of the site counts. */
interface SiteCounts {
  readonly bodies: number;
  readonly reports: number;
  /** Those that reports are about. */
  readonly years: ReadonlySet<number>;
}

export function describeSitePicture(language: Language, { bodies, reports, years }: SiteCounts): PictureContent {
  const count = (label: string, value: number) => ({ label, text: formatNumber(value), isNumber: true });
  return {
    language,
    kicker: translate(language, 'common.tagline'),
    title: translate(language, 'hosting.siteTitle'),
    figures: [
      count(translate(language, 'hosting.pictureAgencies'), bodies),
      count(translate(language, 'hosting.pictureReports'), reports),
    ],
    years: listPictureYears(spanYears([...years]), years, undefined),
    caption: translate(language, 'hosting.pictureYears'),
  };
}
