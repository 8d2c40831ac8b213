// A page → the path of the picture that a link to it shows elsewhere (Open Graph).
import type { Language } from '../../i18n/translate.ts';

/**
 * Above this many reports the site draws no picture for each: they would take longer than the pages and most of the
 * space (docs/benchmarks.md). A report then shows the picture of its body.
 */
export const mostReportPictures = 2_000;

export const sitePicturePath = (language: Language): string => `/og/site.${language}.png`;

export const agencyPicturePath = (language: Language, agencyId: string): string =>
  `/og/agency/${agencyId}.${language}.png`;

/** `reportCount` is how many reports the whole site has. */
export function reportPicturePath(
  language: Language,
  { agencyId, year }: { agencyId: string; year: number },
  reportCount: number,
): string {
  if (reportCount > mostReportPictures) return agencyPicturePath(language, agencyId);
  return `/og/report/${agencyId}/${year}.${language}.png`;
}
