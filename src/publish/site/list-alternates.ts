// A body, a report or a place → its data in other formats, for `<link rel="alternate">` and for the links on the page.

import { nameSite } from '../../config/config.ts';
import { factsOf, type Language, translate } from '../../i18n/translate.ts';
import { type ReportKey, reportPath } from '../../report/model/report-key.ts';

export interface Alternate {
  /** Media type. */
  type: string;
  /** From the root of the site. */
  path: string;
  title: string;
  /** What a script saves as CSV that it makes of it: the name of that file. */
  table?: string;
}

const own = (language: Language, path: string): string => `/${factsOf(language).path}${path.slice(1)}`;

function describeFeed(language: Language, path: string): Alternate {
  return {
    type: 'application/atom+xml',
    path: own(language, `${path}feed.xml`),
    title: translate(language, 'export.pageFeed'),
  };
}

const describeFigures = (language: Language, stem: string, name: string): Alternate => ({
  type: 'application/json',
  path: `/api/v1/${stem}.json`,
  title: translate(language, 'export.pageJson'),
  table: `${name.replaceAll('/', '-')}.csv`,
});

/** The feed of everything; every page names it. */
export const describeSiteFeed = (language: Language): Alternate => ({
  ...describeFeed(language, '/'),
  title: translate(language, 'export.feedSite', { site: nameSite(language) }),
});

export const listAgencyAlternates = (language: Language, id: string): Alternate[] => [
  describeFigures(language, `agency/${id}`, id),
  describeFeed(language, `/agency/${id}/`),
];

export const listReportAlternates = (language: Language, key: ReportKey): Alternate[] => [
  describeFigures(language, `report/${reportPath(key)}`, reportPath(key)),
];

export const listRegionAlternates = (language: Language, code: string): Alternate[] => [
  describeFeed(language, `/region/${code}/`),
];
