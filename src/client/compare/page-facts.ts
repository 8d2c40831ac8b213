// What the built page tells its script → typed facts.

import { isLanguage, type Language, languages } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import type { StateBounds } from '../../views/compare/compare-state.ts';
import type { Measure } from '../../views/compare/measures.ts';

export interface PageFacts extends StateBounds {
  language: Language;
  list: readonly Measure[];
  years: YearRange;
  /** Addresses of folders, each with its slash: pages of the language, data, the search index. */
  pages: string;
  data: string;
  index: string;
}

export function readFacts(host: HTMLElement): PageFacts {
  const { language, measures = '[]', from, to, pages = '/', data = '/', index = '/' } = host.dataset;
  const list: Measure[] = JSON.parse(measures);
  return {
    language: isLanguage(language) ? language : (languages[0] ?? 'zh'),
    list,
    measures: new Set(list.map(({ id }) => id)),
    years: { from: Number(from), to: Number(to) },
    pages,
    data,
    index,
  };
}
