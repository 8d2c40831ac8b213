// The corpus and a metric → what its page shows, in the language of the page.
import { layoutPositionStrip } from '../../charts/position-strip.ts';
import type { Scene } from '../../charts/scene.ts';
import { drawSparkline } from '../../charts/sparkline.ts';
import { pickUnit } from '../../charts/value-words.ts';
import { type Metric, metricById } from '../../forms/catalogue.ts';
import { metricsOfVolume } from '../../forms/facts.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { askMetric, nameMetric } from '../../i18n/name-metric.ts';
import { nameValue } from '../../i18n/state-words.ts';
import { formatNumber, type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { leastForMedian, leastForMost } from '../../report/analysis/intervals.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { makeDoubtView } from '../findings/view-doubt.ts';
import { nameAgency } from '../names.ts';
import { cutList } from '../ranking/cut-list.ts';
import { type GroupView, viewGroupName } from '../ranking/name-group.ts';
import type { FigureListView, ListedFigureRow } from '../ranking/view-rankings.ts';
import { countReportsByMetric } from './metric-index.ts';
import {
  type MetricGroup,
  type MetricReading,
  type MetricView,
  readBodyYears,
  viewMetric,
  type YearSpread,
} from './metric-view.ts';
import { markListed } from './metric-words.ts';
import { listRelated } from './relate-metrics.ts';

/** Like bodies by their numbers of a year, the largest first; those in doubt and those without follow. */
export interface MetricListView extends FigureListView {
  group: GroupView;
  /** A bar from zero says nothing of numbers below it. */
  isBarless: boolean;
}

/** How the numbers of a group spread in a year. */
export interface SpreadRow extends YearSpread {
  group: GroupView;
  /** Of the newest year, where there are numbers enough. */
  strip: Scene | null;
}

/** The spreads of a year, those of most bodies first. */
export interface SpreadTab {
  year: number;
  rows: readonly SpreadRow[];
  /** Groups that are not listed. */
  left: number;
}

/** The middle of a group, or the numbers of a body, year by year. */
export interface CourseRow {
  name: string;
  /** Of the body; null for a group. */
  agencyId: string | null;
  trend: string;
  /** One for each year of the table; null where there is nothing to tell. */
  cells: readonly ({ value: number; text: string; m: number } | null)[];
}

export interface CourseView {
  /** Whether rows are bodies: there are too few for a middle. */
  ofBodies: boolean;
  /** The newest first. */
  years: readonly number[];
  rows: readonly CourseRow[];
}

/** The only body of its level and kind with a number. */
export interface AloneBody extends ListedFigureRow {
  group: GroupView;
  year: number;
}

export interface MetricPageView {
  metric: Metric;
  question: string;
  /** Figures stand between `**`. */
  answer: readonly string[];
  /** The year of all lists that name no other. */
  year: number | null;
  tabs: readonly SpreadTab[];
  lists: readonly MetricListView[];
  /** Groups of like bodies that are not listed, since they are small and many. */
  moreGroups: number;
  alone: readonly AloneBody[];
  /** How many more there are. */
  moreAlone: number;
  course: CourseView | null;
  hasForm: boolean;
  /** Metrics of the same row, of the same column, or of the same kind. */
  related: readonly { words: WordKey; items: readonly { id: string; label: string }[] }[];
  /** How many reports state a metric. */
  counts: ReadonlyMap<string, number>;
}

/** More rows or groups would make a page of names of it. */
const mostAlone = 30;
const mostTogether = 12;
const mostLists = 4;
const mostSpreads = { newest: 8, other: 6 };
const mostBodies = 12;

const nameBody = (language: Language, agency: AgencyEntry): { id: string; name: string } => ({
  id: agency.id,
  name: nameAgency(language, agency),
});

/** A page in the making: what all its parts ask for. */
interface MetricDesk {
  language: Language;
  corpus: Corpus;
  metric: Metric;
}

const readNumber = ({ figure }: MetricReading): number => figure?.value ?? 0;

/** Only years whose report prints the metric; another form has another metric. */
function drawTrend({ corpus, metric }: MetricDesk, agency: AgencyEntry): string {
  return drawSparkline(
    readBodyYears(corpus, metric.id, agency).map(({ year, state, doubted, figure }) => ({
      year,
      value: state === 'reported' && !doubted ? (figure?.value ?? null) : null,
    })),
  );
}

/** A report that does not list the metric has no figure. */
const pointOf = ({ state, figure }: MetricReading): ListedFigureRow['point'] => ({
  state,
  value: figure?.value ?? null,
  qualifier: figure?.qualifier ?? null,
  figure,
});

const viewBody =
  (desk: MetricDesk, withTrend = true) =>
  (reading: MetricReading): ListedFigureRow => {
    const { language, corpus } = desk;
    const { agency, year, figure } = reading;
    return {
      ...nameBody(language, agency),
      value: readNumber(reading),
      point: pointOf(reading),
      doubt: makeDoubtView(language, corpus, agency)({ year, figure }),
      trend: withTrend ? drawTrend(desk, agency) : '',
    };
  };

function viewGroup(desk: MetricDesk, own: MetricGroup): MetricListView {
  const { language, corpus, metric } = desk;
  const sure = own.listed.filter(({ doubted }) => !doubted);
  const values = own.listed.map(readNumber);
  return {
    metric: metric.id,
    group: viewGroupName(language, own.group, corpus.registry),
    year: own.year ?? 0,
    all: sure.length,
    noReport: 0,
    listed: cutList(sure, viewBody(desk)),
    doubted: own.listed
      .filter(({ doubted }) => doubted)
      .slice(0, mostTogether)
      .map(viewBody(desk, false)),
    without: own.without
      .slice(0, mostTogether)
      .map((reading) => ({ ...nameBody(language, reading.agency), point: pointOf(reading) })),
    largest: values.reduce((largest, value) => Math.max(largest, value), 0),
    isBarless: values.some((value) => value < 0),
  };
}

const ofMost = <Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item[] =>
  items.toSorted((a, b) => sizeOf(b) - sizeOf(a));

/** More groups would make a page of names of it; the largest are kept, in the order of the levels. */
function keepLargest<Item>(items: readonly Item[], count: number, sizeOf: (item: Item) => number): Item[] {
  const kept = new Set(ofMost(items, sizeOf).slice(0, count));
  return items.filter((item) => kept.has(item));
}

/** Of some groups; the year of the lists comes first, then the others, the newest first. */
export function viewSpreadTabs(
  { language, corpus, metric }: MetricDesk,
  { groups, year: newest }: Pick<MetricView, 'groups' | 'year'>,
): SpreadTab[] {
  const all = groups.flatMap(({ group, years }) => years.map((own) => ({ group, own })));
  const several = all.filter(({ own }) => own.reports - own.without > 1);
  const byYear = [...Map.groupBy(several, ({ own }) => own.year)].sort(([a], [b]) => b - a);
  const ordered = [...byYear.filter(([year]) => year === newest), ...byYear.filter(([year]) => year !== newest)];
  return ordered.map(([year, found]) => {
    const count = year === newest ? mostSpreads.newest : mostSpreads.other;
    const kept = ofMost(found, ({ own }) => own.reports - own.without).slice(0, count);
    return {
      year,
      left: found.length - kept.length,
      rows: kept.map(({ group, own }) => {
        const named = viewGroupName(language, group, corpus.registry);
        const strip = {
          id: `strip-${group.key}`,
          language,
          metric: nameMetric(language, metric.id),
          group: named.name,
          year,
          unit: nameUnits(language, metric),
          spread: own.spread,
          own: [],
          width: 260,
        };
        const isDrawn = year === newest && (own.ends?.[0] ?? -1) >= 0;
        return { ...own, group: named, strip: isDrawn ? (layoutPositionStrip(strip) ?? null) : null };
      }),
    };
  });
}

const writeMiddle = (value: number): string => formatNumber(Math.round(value * 100) / 100);

function viewGroupCourse(desk: MetricDesk, groups: readonly MetricGroup[], years: readonly number[]): CourseRow[] {
  const told = groups.filter((own) => own.years.some(({ spread }) => spread.median !== null));
  const kept = keepLargest(told, mostSpreads.other, (own) => Math.max(...own.years.map(({ spread }) => spread.m)));
  return kept.map(({ group, years: own }) => {
    const cells = years.map((year) => {
      const spread = own.find((one) => one.year === year)?.spread;
      return spread?.median == null ? null : { value: spread.median, text: writeMiddle(spread.median), m: spread.m };
    });
    return {
      name: viewGroupName(desk.language, group, desk.corpus.registry).name,
      agencyId: null,
      trend: drawSparkline(years.map((year, index) => ({ year, value: cells[index]?.value ?? null })).toReversed()),
      cells,
    };
  });
}

function viewBodyCourse(desk: MetricDesk, bodies: readonly AgencyEntry[], years: readonly number[]): CourseRow[] {
  const { language, corpus, metric } = desk;
  return bodies.map((agency) => {
    const readings = readBodyYears(corpus, metric.id, agency);
    return {
      name: nameAgency(language, agency),
      agencyId: agency.id,
      trend: drawTrend(desk, agency),
      cells: years.map((year) => {
        const found = readings.find((one) => one.year === year && one.state === 'reported');
        if (!found?.figure) return null;
        const text = markListed(language, nameValue(language, found.figure), found.doubted);
        return { value: readNumber(found), text, m: 1 };
      }),
    };
  });
}

/** Bodies by themselves while they are few, else the middle of each group; null where that leaves nothing. */
function viewCourse(desk: MetricDesk, { groups }: MetricView, alone: readonly MetricGroup[]): CourseView | null {
  const readings = groups.flatMap(({ years }) => years.filter(({ reports, without }) => reports > without));
  const years = [...new Set(readings.map(({ year }) => year))].sort((a, b) => b - a);
  if (years.length < 2) return null;
  const bodies = [...new Set(groups.flatMap(({ listed }) => listed.map(({ agency }) => agency)))];
  const ofBodies = bodies.length <= mostBodies || alone.length === groups.length;
  const rows = ofBodies
    ? viewBodyCourse(desk, bodies.slice(0, mostBodies), years)
    : viewGroupCourse(desk, groups, years);
  return rows.length > 0 ? { ofBodies, years, rows } : null;
}

/** How many bodies of a group: from these on one of them is said to have the most. */
const namesMost = (metric: Metric, m: number): boolean => metricsOfVolume.has(metric.id) && m >= leastForMost;

function answer(desk: MetricDesk, view: MetricView): string[] {
  const { language, corpus, metric } = desk;
  const { groups, year } = view;
  if (year === null) return [];
  const ofYear = groups.flatMap((own) => own.years.filter((one) => one.year === year).map((one) => ({ own, one })));
  const bodies = ofYear.reduce((sum, { one }) => sum + one.reports - one.without, 0);
  const first = translateCount(language, 'metrics.answerBodies', bodies, { year });
  const told = ofMost(
    ofYear.filter(({ one }) => one.spread.median !== null),
    ({ one }) => one.spread.m,
  ).slice(0, 3);
  if (told.length === 0) return [first + translate(language, 'metrics.answerFew', { least: leastForMedian })];
  const units = nameUnits(language, metric);
  const count = (value: number): string =>
    translate(language, 'charts.valueWithUnit', { value: writeMiddle(value), unit: pickUnit(units, value) });
  const middles = told.map(({ own, one }) => {
    const { name } = viewGroupName(language, own.group, corpus.registry);
    const { m, median, middleHalf } = one.spread;
    const words = { group: name, m: formatNumber(m), median: count(median ?? 0) };
    return middleHalf
      ? translate(language, 'metrics.answerHalf', {
          ...words,
          low: writeMiddle(middleHalf[0]),
          high: count(middleHalf[1]),
        })
      : translate(language, 'metrics.answerMiddle', words);
  });
  const ends = told.slice(0, 1).flatMap(({ own, one }) => {
    const listed =
      own.year === year ? own.listed.filter(({ doubted, figure }) => !doubted && figure?.qualifier === 'exact') : [];
    const [most, next] = listed;
    if (!most || !namesMost(metric, one.spread.m) || readNumber(most) === (next && readNumber(next))) return [];
    const words = {
      body: nameAgency(language, most.agency),
      value: count(readNumber(most)),
      group: viewGroupName(language, own.group, corpus.registry).name,
    };
    return [translate(language, 'metrics.answerMost', words)];
  });
  return [
    first +
      translate(language, 'metrics.answerMiddles', { middles: middles.join(translate(language, 'metrics.answerAnd')) }),
    ...ends,
  ];
}

const relations = [
  ['row', 'metrics.sameRow'],
  ['column', 'metrics.sameColumn'],
  ['kin', 'metrics.kin'],
] as const satisfies readonly (readonly [string, WordKey])[];

export function viewMetricPage(language: Language, corpus: Corpus, id: string): MetricPageView {
  const metric = metricById.get(id);
  if (!metric) throw new Error(`there is no page for the metric ${id}`);
  const desk = { language, corpus, metric };
  const view = viewMetric(corpus, id);
  const { groups } = view;
  const related = listRelated(id);
  const several = groups.filter(({ listed }) => listed.length > 1);
  const listed = keepLargest(several, mostLists, (group) => group.listed.length);
  const alone = groups.filter((group) => group.listed.length === 1);
  return {
    metric,
    question: askMetric(language, id),
    answer: answer(desk, view),
    year: view.year,
    tabs: viewSpreadTabs(desk, view),
    lists: listed.map((own) => viewGroup(desk, own)),
    moreGroups: several.length - listed.length,
    alone: alone.slice(0, mostAlone).flatMap((own) =>
      own.listed.map((reading) => ({
        ...viewBody(desk)(reading),
        group: viewGroupName(language, own.group, corpus.registry),
        year: reading.year,
      })),
    ),
    moreAlone: Math.max(0, alone.length - mostAlone),
    course: viewCourse(desk, view, alone),
    hasForm: groups.length > 0,
    related: relations
      .map(([kind, words]) => ({
        words,
        items: related[kind].map((other) => ({ id: other.id, label: other.label(language) })),
      }))
      .filter(({ items }) => items.length > 0),
    counts: countReportsByMetric(corpus),
  };
}
