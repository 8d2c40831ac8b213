// The corpus and a metric → what its page shows: who reports it, like bodies together, and the spread of each year.
import { extent } from 'd3-array';
import { type FamilyId, metricById } from '../../forms/catalogue.ts';
import { metricsOfVolume } from '../../forms/facts.ts';
import { chooseYear } from '../../report/analysis/choose-year.ts';
import { groupPeers, type PeerGroup, type PeerSpread, sortByValue, spreadPeers } from '../../report/analysis/peers.ts';
import type { Figure, FigureStatus } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { findDoubts } from '../findings/find-doubts.ts';

const familyOf = (metric: string): FamilyId | undefined => metricById.get(metric)?.family;
const known = new WeakMap<Report, ReadonlySet<FamilyId | undefined>>();

function listFamilies(report: Report): ReadonlySet<FamilyId | undefined> {
  const found = known.get(report) ?? new Set(report.figures.map(({ metric }) => familyOf(metric)));
  known.set(report, found);
  return found;
}

/** Reports of one form list their figures in one order: the place of the last hit is tried first. */
function makeFinder(metric: string): (report: Report) => Figure | undefined {
  const family = familyOf(metric);
  let place = 0;
  return (report) => {
    const { figures } = report;
    if (figures[place]?.metric === metric) return figures[place];
    if (!listFamilies(report).has(family)) return undefined;
    const index = figures.findIndex((figure) => figure.metric === metric);
    if (index >= 0) place = index;
    return figures[index];
  };
}

/** `withheld`: unreadable, since whoever runs the site withholds it. `not_stated`: the form prints the metric and the report does not list it. `unit_not_stated`: nobody says in what. */
type MetricState = FigureStatus | 'withheld' | 'not_stated' | 'unit_not_stated';

export interface MetricReading {
  agency: AgencyEntry;
  year: number;
  state: MetricState;
  /** Null where the report does not list the metric. */
  figure: Figure | null;
  /** A check calls it into question. */
  doubted: boolean;
}

type Finder = ReturnType<typeof makeFinder>;

function stateOf(figure: Figure | null): MetricState {
  if (!figure) return 'not_stated';
  if (figure.withheld) return 'withheld';
  return figure.status === 'reported' && figure.unit === null ? 'unit_not_stated' : figure.status;
}

function readAgency(corpus: Corpus, agency: AgencyEntry, find: Finder, templates: readonly string[]): MetricReading[] {
  return agency.reports.flatMap(({ report }): MetricReading[] => {
    const figure = find(report) ?? null;
    if (!figure && !templates.includes(report.template)) return [];
    const doubted = figure !== null && findDoubts(corpus, report).has(figure.metric);
    return [{ agency, year: report.year, state: stateOf(figure), figure, doubted }];
  });
}

/** Only the metric itself: what other forms count nearly alike is another metric with a page of its own. */
function readMetric(corpus: Corpus, metric: string, templates: readonly string[]): MetricReading[] {
  const find = makeFinder(metric);
  return corpus.agencies.flatMap((agency) => readAgency(corpus, agency, find, templates));
}

/** A number of a list, and whether a check calls it into question. */
type JudgedFigure = Figure & { doubted: boolean };

/** One year of one group of bodies. */
export interface YearSpread {
  year: number;
  /** Reports whose form prints the metric, or that state it all the same. */
  reports: number;
  /** Of them, those without a number. */
  without: number;
  /** Of the exact numbers that no check calls into question. */
  spread: PeerSpread;
  /** The least and the most of those; null where there are none. */
  ends: readonly [least: number, most: number] | null;
  /** All numbers, the least first, where they are too few for a median. */
  reported: readonly JudgedFigure[];
}

export interface MetricGroup {
  group: PeerGroup;
  /** The year that is listed; null where no body has a number. */
  year: number | null;
  /** The largest first, without places: who is larger has more of everything. */
  listed: readonly MetricReading[];
  without: readonly MetricReading[];
  years: readonly YearSpread[];
}

export interface MetricView {
  id: string;
  /** The year that groups are listed in; null where nobody has a number. */
  year: number | null;
  groups: readonly MetricGroup[];
  /** Reports with a number, of all groups and years. */
  reported: number;
}

const readNumber = ({ figure }: MetricReading): number => figure?.value ?? 0;
const isReported = ({ state }: MetricReading): boolean => state === 'reported';
const isSure = (reading: MetricReading): boolean =>
  isReported(reading) && !reading.doubted && reading.figure?.qualifier === 'exact';

function spreadYear(id: string, year: number, readings: readonly MetricReading[]): YearSpread {
  const reported = readings.filter(isReported);
  const sure = reported.filter(isSure).map(readNumber);
  const [least, most] = extent(sure);
  const spread = spreadPeers(sure, metricsOfVolume.has(id));
  return {
    year,
    reports: readings.length,
    without: readings.length - reported.length,
    spread,
    ends: least === undefined ? null : [least, most],
    reported:
      spread.median === null
        ? reported
            .toSorted((a, b) => readNumber(a) - readNumber(b))
            .flatMap(({ figure, doubted }) => (figure ? [{ ...figure, doubted }] : []))
        : [],
  };
}

function viewGroup(
  id: string,
  group: PeerGroup,
  readings: readonly MetricReading[],
  common: number | null,
): MetricGroup {
  const years = readings.filter(isReported).map((reading) => reading.year);
  const year = common !== null && years.includes(common) ? common : chooseYear(years);
  const own = readings.filter((reading) => reading.year === year);
  const byYear = [...Map.groupBy(readings, (reading) => reading.year)].sort(([a], [b]) => b - a);
  return {
    group,
    year,
    listed: sortByValue(own.filter(isReported), readNumber),
    without: own.filter((reading) => !isReported(reading)),
    years: byYear.map(([each, ofYear]) => spreadYear(id, each, ofYear)),
  };
}

function compose(corpus: Corpus, id: string): MetricView {
  const readings = readMetric(corpus, id, metricById.get(id)?.forms ?? []);
  const byBody = Map.groupBy(readings, ({ agency }) => agency);
  const reported = readings.filter(isReported);
  const year = chooseYear(reported.map((reading) => reading.year));
  return {
    id,
    year,
    groups: groupPeers([...byBody.keys()], corpus.registry.regions).map(({ group, bodies }) =>
      viewGroup(
        id,
        group,
        bodies.flatMap((body) => byBody.get(body) ?? []),
        year,
      ),
    ),
    reported: reported.length,
  };
}

/** The numbers of one body, year by year. */
export const readBodyYears = (corpus: Corpus, id: string, agency: AgencyEntry): MetricReading[] =>
  readAgency(corpus, agency, makeFinder(id), metricById.get(id)?.forms ?? []);

export const viewMetric = rememberByKey(compose);
