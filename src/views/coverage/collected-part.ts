// What collecting found → the part of the page of coverage that says it: documents by state, lists to look at, reports that are due.
import { type Language, translate } from '../../i18n/translate.ts';
import type { Corpus } from '../../store/corpus.ts';
import { documentStates } from '../../store/ledger/record.ts';
import type { LedgersShown } from '../../store/ledger/summary.ts';
import { nameAgency } from '../names.ts';

export interface AlarmRow {
  site: string;
  address: string;
  state: string;
  reports: number;
  /** What it should have, or had before; null where nobody said. */
  expected: number | null;
}

export interface MissingRow {
  name: string;
  /** Null for a body without a report here. */
  path: string | null;
  years: readonly number[];
  /** ISO day by which the last of them was due. */
  due: string;
}

export interface CollectedView {
  /** Null where nothing has been collected. */
  asOf: string | null;
  sites: number;
  states: readonly { state: string; label: string; count: number }[];
  alarms: readonly AlarmRow[];
  missing: readonly MissingRow[];
  /** How many reports are not listed. */
  missingLeft: number;
  refusedInAll: number;
}

export function viewCollected(language: Language, shown: LedgersShown, { agencyById }: Corpus): CollectedView {
  const { asOf, sites, states, alarms, missingInAll, refusedInAll } = shown;
  // A report that came here another way is not missing.
  const isHeld = ({ body, year }: LedgersShown['missing'][number]): boolean =>
    agencyById.get(body.agencyId)?.reports.some(({ report }) => report.year === year) ?? false;
  const missing = shown.missing.filter((each) => !isHeld(each));
  return {
    asOf,
    sites,
    states: documentStates
      .filter((state) => (states[state] ?? 0) > 0)
      .map((state) => ({ state, label: translate(language, `collect.state.${state}`), count: states[state] ?? 0 })),
    alarms: alarms.map(({ site, list }) => ({
      site,
      address: list.address,
      state: translate(language, `collect.list.${list.state}`),
      reports: list.reports,
      expected: list.expected ?? list.before ?? null,
    })),
    missing: [...Map.groupBy(missing, ({ body }) => body.agencyId)].map(([id, own]) => {
      const agency = agencyById.get(id);
      return {
        name: agency ? nameAgency(language, agency) : (own[0]?.body.agency ?? id),
        path: agency ? `/agency/${id}/` : null,
        years: own.map(({ year }) => year),
        due: own.map(({ due }) => due).reduce((a, b) => (a > b ? a : b)),
      };
    }),
    missingLeft: missingInAll - shown.missing.length,
    refusedInAll,
  };
}
