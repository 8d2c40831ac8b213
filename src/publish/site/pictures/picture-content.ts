// What a shared picture says, before anything is drawn.

import type { Language } from '../../../i18n/translate.ts';
import { type ReportKey, reportPath } from '../../../report/model/report-key.ts';

/**
 * Above this many reports the site draws no picture for each: they would take longer than the pages and most of the
 * space (docs/benchmarks.md). A report then shows the picture of its body.
 */
export const mostReportPictures = 2_000;

export const sitePicturePath = (language: Language): string => `/og/site.${language}.png`;

export const agencyPicturePath = (language: Language, agencyId: string): string =>
  `/og/agency/${agencyId}.${language}.png`;

/** `reportCount` is how many reports the whole site has. */
export function reportPicturePath(language: Language, key: ReportKey, reportCount: number): string {
  if (reportCount > mostReportPictures) return agencyPicturePath(language, key.agencyId);
  return `/og/report/${reportPath(key)}.${language}.png`;
}

export interface PictureFigure {
  label: string;
  /** The number, or the word for why there is none. */
  text: string;
  /** False for a word: it is set smaller and dim. */
  isNumber: boolean;
}

/** One year of the strip at the foot. */
export interface PictureYear {
  year: number;
  held: boolean;
  /** The year that the picture is about. */
  current: boolean;
}

export interface PictureContent {
  language: Language;
  /** The line above the name. */
  kicker: string;
  title: string;
  figures: readonly PictureFigure[];
  years: readonly PictureYear[];
  /** What the strip says, in words. */
  caption: string;
}
