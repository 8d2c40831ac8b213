// Bodies and a way to name them → the series of requests received of those with most of them, for small charts side by side.
import type { ChartSeries } from '../../charts/chart-input.ts';
import { headline } from '../../forms/editions.ts';
import type { Language } from '../../i18n/translate.ts';
import { buildSeries, type YearRange } from '../../report/analysis/build-series.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { makeBodyDoubts } from '../findings/find-doubts.ts';
import { markDoubts } from '../findings/mark-doubts.ts';
import { nameAgency } from '../names.ts';

export interface Multiples {
  cells: readonly ChartSeries[];
  /** Bodies with numbers that are not drawn. */
  left: number;
}

export interface DrawnBodies {
  language: Language;
  corpus: Corpus;
  years: YearRange;
  name: (agency: AgencyEntry) => string;
}

const most = 24;

const highest = ({ points }: ChartSeries): number => points.reduce((top, { value }) => Math.max(top, value ?? -1), -1);

/** Numbers of the text are left out: beside those of the table they would look alike. */
function readSeries(agency: AgencyEntry, { language, corpus, years, name }: DrawnBodies): ChartSeries {
  const reports = agency.reports.map(({ report }) => report);
  const series = buildSeries(reports, headline, years);
  const points = series.points.map((point) =>
    point.tie === 'other_source' ? ({ ...point, state: 'not_stated', value: null, qualifier: null } as const) : point,
  );
  const marked = markDoubts(language, { ...series, points }, makeBodyDoubts(corpus, agency));
  return { id: agency.id, label: name(agency), ...marked };
}

export function listMultiples(agencies: readonly AgencyEntry[], drawn: DrawnBodies): Multiples {
  const series = agencies.map((agency) => readSeries(agency, drawn)).filter((one) => highest(one) >= 0);
  const sorted = series.toSorted((a, b) => highest(b) - highest(a));
  return { cells: sorted.slice(0, most), left: Math.max(0, sorted.length - most) };
}

/** Names of which no two are alike: the short one, or the full one where two would be. */
export function nameApart(
  language: Language,
  agencies: readonly AgencyEntry[],
  shorten: (agency: AgencyEntry) => string,
): (agency: AgencyEntry) => string {
  const counts = new Map<string, number>();
  for (const agency of agencies) counts.set(shorten(agency), (counts.get(shorten(agency)) ?? 0) + 1);
  return (agency) => {
    const short = shorten(agency);
    return short !== '' && counts.get(short) === 1 ? short : nameAgency(language, agency);
  };
}
