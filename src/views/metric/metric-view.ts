// The corpus and a metric → what its page shows: who reports it, their places, and the spread of each year.
import { metricById } from '../../forms/catalogue.ts';
import type { Figure } from '../../report/model/figure.ts';
import { type Corpus, rememberByKey } from '../../store/corpus.ts';
import { chooseYear, type Ranked, rankValues, summarizeValues, type ValueSummary } from '../ranking/rank-values.ts';
import { type BodyGroup, bodyGroups, groupOf } from '../ranking/rankings.ts';
import { type MetricReading, readMetric } from './read-metric.ts';

/** One year of one group of bodies. */
export interface YearSpread {
  year: number;
  /** Reports whose form prints the metric, or that state it all the same. */
  reports: number;
  /** Of them, those without a number. */
  without: number;
  values: ValueSummary | undefined;
  /** Those with a number, the least first. */
  reported: readonly Figure[];
}

export interface MetricGroup {
  group: BodyGroup;
  /** The year that is ranked; null where no body has a number. */
  year: number | null;
  ranked: readonly Ranked<MetricReading>[];
  without: readonly MetricReading[];
  years: readonly YearSpread[];
}

export interface MetricView {
  id: string;
  groups: readonly MetricGroup[];
  /** Reports with a number, of all groups and years. */
  reported: number;
}

const readNumber = ({ figure }: MetricReading): number => figure?.value ?? 0;
const isReported = ({ state }: MetricReading): boolean => state === 'reported';

function spreadYear(year: number, readings: readonly MetricReading[]): YearSpread {
  const reported = readings.filter(isReported);
  return {
    year,
    reports: readings.length,
    without: readings.length - reported.length,
    values: summarizeValues(reported.map(readNumber)),
    reported: reported.toSorted((a, b) => readNumber(a) - readNumber(b)).flatMap(({ figure }) => figure ?? []),
  };
}

function viewGroup(group: BodyGroup, readings: readonly MetricReading[]): MetricGroup {
  const year = chooseYear(readings.filter(isReported).map((reading) => reading.year));
  const own = readings.filter((reading) => reading.year === year);
  const byYear = [...Map.groupBy(readings, (reading) => reading.year)].sort(([a], [b]) => b - a);
  return {
    group,
    year,
    ranked: rankValues(own.filter(isReported), readNumber),
    without: own.filter((reading) => !isReported(reading)),
    years: byYear.map(([each, ofYear]) => spreadYear(each, ofYear)),
  };
}

function compose(corpus: Corpus, id: string): MetricView {
  const readings = readMetric(corpus, id, metricById.get(id)?.forms ?? []);
  const groups = Map.groupBy(readings, ({ agency }) => groupOf(agency, corpus.registry));
  return {
    id,
    groups: bodyGroups.flatMap((group) => {
      const own = groups.get(group);
      return own ? [viewGroup(group, own)] : [];
    }),
    reported: readings.filter(isReported).length,
  };
}

export const viewMetric = rememberByKey(compose);
