// What a place's page shows → the sentences before any table.

import { joinYears } from '../../charts/list-years.ts';
import { headline } from '../../forms/editions.ts';
import { nameValue } from '../../i18n/state-words.ts';
import { type Language, translate, translateCount } from '../../i18n/translate.ts';
import type { Corpus } from '../../store/corpus.ts';
import { nameAgency } from '../agency/name-agency.ts';
import { composeLead } from '../sentences/compose-lead.ts';
import { readLead } from '../sentences/tell-year.ts';
import { namePlaceInFull } from './name-place.ts';
import type { RegionView } from './region-view.ts';

/** 2014、2019–2021 */
export const writeReportYears = (language: Language, years: readonly number[]): string =>
  joinYears([...new Set(years)].sort((a, b) => a - b)).join(translate(language, 'common.listSeparator'));

function describeTotal(
  language: Language,
  { government, totals, region }: RegionView,
  corpus: Corpus,
): string | undefined {
  const latest = government?.reports.at(-1)?.report.year;
  if (government && latest !== undefined) {
    const lead = composeLead(language, readLead(corpus, government, latest));
    return translate(language, 'places.regionGovernment', { government: nameAgency(language, government), lead });
  }
  if (region.own.length === 0) return translate(language, 'places.regionNoOwn');
  const row = totals.find(({ metric }) => metric === headline);
  const cell = row?.cells.findLast(({ state, source }) => state === 'reported' && source === 'sum');
  if (!cell) return undefined;
  const { year, covered, of } = cell;
  return translate(language, 'places.regionSum', { year, covered, of, value: nameValue(language, cell) });
}

/** Figures stand between `**`. */
export function composeRegionLead(language: Language, view: RegionView, corpus: Corpus): string[] {
  const years = view.region.all.flatMap(({ reports }) => reports.map(({ report }) => report.year));
  const first = translate(language, 'places.regionLead', {
    place: namePlaceInFull(language, view.region.code, corpus.registry),
    agencies: translateCount(language, 'places.agencyCount', view.region.all.length),
    reports: translateCount(language, 'places.reportCount', view.reports),
    years: writeReportYears(language, years),
  });
  const total = describeTotal(language, view, corpus);
  return total === undefined ? [first] : [first, total];
}
