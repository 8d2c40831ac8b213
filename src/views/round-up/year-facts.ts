// All reports about a year → what they say together: added up over departments, which no government's report counts twice.
import { headline } from '../../forms/editions.ts';
import { formCells, metricsOfVolume } from '../../forms/facts.ts';
import { type FormId, formIds } from '../../forms/forms.ts';
import { listOutcomeMetrics, outcomeTotals } from '../../forms/outcomes.ts';
import { listRateMetrics, type RateId, rateOf } from '../../forms/rates.ts';
import { type OutcomeId, outcomeIds } from '../../forms/record.ts';
import { isMain } from '../../forms/walk.ts';
import { buildSeries } from '../../report/analysis/build-series.ts';
import { chooseYear } from '../../report/analysis/choose-year.ts';
import { type PooledRate, poolRates } from '../../report/analysis/compute-rate.ts';
import { listReadings, metricsOfReading } from '../../report/analysis/list-readings.ts';
import { lookBack } from '../../report/analysis/look-back.ts';
import { groupPeers, type PeerGroup, summarizeValues, type ValueSummary } from '../../report/analysis/peers.ts';
import { readOutcomes } from '../../report/analysis/read-outcomes.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import { type AgencySum, sumOverAgencies } from '../../report/analysis/sum-over-agencies.ts';
import {
  type AgencyEntry,
  type Corpus,
  type CorpusReport,
  rememberByCorpus,
  rememberByKey,
} from '../../store/corpus.ts';
import { computeSoundRate, findDoubts, makeBodyDoubts } from '../findings/find-doubts.ts';

/** The rates that say where requests go. */
export const shownRates = ['granted_any', 'refused', 'unavailable', 'not_held', 'rejected'] as const satisfies RateId[];

export type ShownRate = (typeof shownRates)[number];

interface GroupMedian {
  group: PeerGroup;
  /** Of enough bodies to have a middle. */
  summary: Exclude<ValueSummary, { kind: 'list' }>;
}

/** What came in and what was put out, as tables print it: of all applicants together, of one year. */
export const watchedMetrics: readonly string[] = [...new Set(formCells.filter(isMain).map(({ id }) => id))].filter(
  (id) => metricsOfVolume.has(id),
);

const readingsOf = (metric: string): string[] => listReadings(metric).flatMap(metricsOfReading);

/** All figures that the facts of years are made of. */
export const metricsOfYears: readonly string[] = [
  ...new Set([
    ...[headline, ...watchedMetrics].flatMap(readingsOf),
    ...outcomeIds.flatMap(listOutcomeMetrics),
    ...outcomeTotals,
    ...shownRates.flatMap((id) => listRateMetrics(rateOf(id))),
  ]),
];

export interface YearFacts {
  year: number;
  reports: number;
  bodies: number;
  /** The form that most of the reports fill in. */
  form: FormId;
  /** Requests that came in, over the departments that have a report of the year. */
  received: AgencySum;
  /** Over the departments that say how all of theirs ended. */
  outcomes: { counted: number; total: number; parts: readonly { id: OutcomeId; value: number }[] };
  rates: Readonly<Record<ShownRate, PooledRate>>;
  /** Bodies of which more or fewer than the year before may be said. */
  changes: { more: number; fewer: number; same: number };
  /** What came in at most like bodies, group by group. */
  medians: readonly GroupMedian[];
}

/** A year with its reports: of the departments only where they are added up. */
interface YearReports {
  year: number;
  all: readonly CorpusReport[];
  departments: readonly CorpusReport[];
}

/** The ways that a request can end, those of older tables set apart. */
function addOutcomes(corpus: Corpus, { departments }: YearReports): YearFacts['outcomes'] {
  const sums = new Map<OutcomeId, number>();
  let counted = 0;
  for (const { report } of departments) {
    const read = readOutcomes(report);
    const doubts = findDoubts(corpus, report);
    if (read.state !== 'known' || read.outcomes.some(({ figures }) => figures.some(({ metric }) => doubts.has(metric))))
      continue;
    counted += 1;
    for (const { id, value } of read.outcomes) sums.set(id, (sums.get(id) ?? 0) + value);
  }
  const parts = outcomeIds.flatMap((id) => (sums.has(id) ? [{ id, value: sums.get(id) ?? 0 }] : []));
  return { counted, total: parts.reduce((sum, { value }) => sum + value, 0), parts };
}

function poolYear(corpus: Corpus, { departments }: YearReports): YearFacts['rates'] {
  const pool = (id: ShownRate): PooledRate => {
    const definition = rateOf(id);
    return poolRates(
      departments.map(({ report }) => computeSoundRate(corpus, report, definition)),
      definition,
    );
  };
  return Object.fromEntries(shownRates.map((id) => [id, pool(id)])) as Record<ShownRate, PooledRate>;
}

/** What may be said of a body beside the year before. */
export function lookBackAt(corpus: Corpus, agency: AgencyEntry, metric: string, year: number) {
  const reports = agency.reports.map(({ report }) => report);
  const isDoubted = makeBodyDoubts(corpus, agency);
  const series = buildSeries(reports, metric, { from: year - 1, to: year });
  return lookBack(series, year, (point) => isDoubted(point).length > 0);
}

function countChanges(corpus: Corpus, bodies: readonly AgencyEntry[], year: number): YearFacts['changes'] {
  const differences = bodies.flatMap((agency) => {
    const change = lookBackAt(corpus, agency, headline, year);
    return change.kind === 'change' ? [change.absolute] : [];
  });
  const count = (is: (difference: number) => boolean): number => differences.filter(is).length;
  return { more: count((it) => it > 0), fewer: count((it) => it < 0), same: count((it) => it === 0) };
}

/** The numbers of like bodies in a year, those in doubt and those of another source left out. */
export function listPeerValues(corpus: Corpus, bodies: readonly AgencyEntry[], metric: string, year: number): number[] {
  return bodies.flatMap((agency) => {
    const reports = agency.reports.map(({ report }) => report);
    const point = readPoint(reports, metric, year);
    if (point.state !== 'reported' || point.tie === 'other_source' || point.value === null) return [];
    return makeBodyDoubts(corpus, agency)(point).length > 0 ? [] : [point.value];
  });
}

const peersOf = rememberByCorpus(({ agencies, registry }: Corpus) => groupPeers(agencies, registry.regions));

/** The bodies that a body is like, itself among them. */
export const listLike = rememberByKey(
  (corpus, id) => peersOf(corpus).find(({ bodies }) => bodies.some((body) => body.id === id))?.bodies ?? [],
);

function listMedians(corpus: Corpus, year: number): GroupMedian[] {
  return peersOf(corpus).flatMap(({ group, bodies }): GroupMedian[] => {
    const summary = summarizeValues(listPeerValues(corpus, bodies, headline, year), true);
    return summary && summary.kind !== 'list' ? [{ group, summary }] : [];
  });
}

function findUsualForm(files: readonly CorpusReport[]): FormId {
  const count = (id: FormId): number => files.filter(({ report }) => report.template === id).length;
  return formIds.toSorted((a, b) => count(b) - count(a))[0] ?? formIds[0];
}

function describeYear(corpus: Corpus, own: YearReports): YearFacts {
  const { year, all, departments } = own;
  const ids = new Set(all.map(({ report }) => report.agencyId));
  const bodies = corpus.agencies.filter(({ id }) => ids.has(id));
  return {
    year,
    reports: all.length,
    bodies: ids.size,
    form: findUsualForm(all),
    received: sumOverAgencies(
      departments.map(({ report }) => report),
      headline,
      year,
      departments.map(({ report }) => report.agencyId),
    ),
    outcomes: addOutcomes(corpus, own),
    rates: poolYear(corpus, own),
    changes: countChanges(corpus, bodies, year),
    medians: listMedians(corpus, year),
  };
}

/** Every year that has a report, the first first. */
export const listYearFacts = rememberByCorpus((corpus: Corpus): readonly YearFacts[] =>
  [...Map.groupBy(corpus.reports, ({ report }) => report.year)]
    .sort(([a], [b]) => a - b)
    .map(([year, all]) =>
      describeYear(corpus, { year, all, departments: all.filter(({ report }) => report.scope === 'agency') }),
    ),
);

/** The year to speak of first: well covered, and as new as that allows. */
export const findLeadingYear = rememberByCorpus(({ reports }: Corpus) =>
  chooseYear(reports.map(({ report }) => report.year)),
);
