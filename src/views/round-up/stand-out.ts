// A year → the bodies whose numbers changed most from the year before, by a rule that is printed beside them.
import { metricById } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { nameMetric } from '../../i18n/name-metric.ts';
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { buildSeries } from '../../report/analysis/build-series.ts';
import { summarizeValues } from '../../report/analysis/peers.ts';
import { reportPage } from '../../report/model/report-key.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { nameAgency } from '../names.ts';
import { listLike, listPeerValues, lookBackAt, watchedMetrics } from './year-facts.ts';

/** Smaller numbers change by chance. */
export const leastToStandOut = 10;

/** By less than half nobody would be surprised. */
const leastFactor = 1.5;

const most = 6;
/** So that one kind of number does not fill the list. */
const mostOfMetric = 4;

interface StandOut {
  agency: AgencyEntry;
  metric: string;
  before: number;
  after: number;
}

const size = ({ before, after }: StandOut): number => Math.abs(Math.log(after / before));

function findChanges(corpus: Corpus, agency: AgencyEntry, year: number): StandOut[] {
  const report = agency.reports.find((file) => file.report.year === year)?.report;
  if (!report || !agency.reports.some((file) => file.report.year === year - 1)) return [];
  return watchedMetrics
    .filter((metric) => report.figures.some((figure) => figure.metric === metric))
    .flatMap((metric): StandOut[] => {
      const change = lookBackAt(corpus, agency, metric, year);
      if (change.kind !== 'change') return [];
      const [before, after] = [change.before.value ?? 0, change.after.value ?? 0];
      const isLarge = before >= leastToStandOut && after >= leastToStandOut;
      return isLarge ? [{ agency, metric, before, after }] : [];
    });
}

const choose = rememberByKey((corpus, key): readonly StandOut[] => {
  const year = Number(key);
  const found = corpus.agencies
    .flatMap((agency) => findChanges(corpus, agency, year))
    .filter((one) => size(one) >= Math.log(leastFactor))
    .sort((a, b) => size(b) - size(a) || (a.agency.id < b.agency.id ? -1 : 1));
  const counts = new Map<string, number>();
  const named = new Set<string>();
  return found
    .filter(({ agency, metric }) => {
      const count = counts.get(metric) ?? 0;
      if (count >= mostOfMetric || named.has(agency.id)) return false;
      counts.set(metric, count + 1);
      named.add(agency.id);
      return true;
    })
    .slice(0, most);
});

export interface StandOutView {
  name: string;
  page: string;
  /** What came of it: numbers stand between `**`. */
  sentence: string;
  /** What its like have; null where they are too few for a middle. */
  beside: string | null;
  /** Of the numbers of all years that have one: `x,y` in a box of 100 × 30, cut where a year has none. */
  lines: readonly string[];
  /** The last number, in the same box. */
  end: { x: number; y: number } | null;
}

const [boxWidth, boxHeight, margin] = [100, 30, 3];

/** Years without a number, and new forms, cut the line. */
function drawSpark(agency: AgencyEntry, metric: string, year: number): Pick<StandOutView, 'lines' | 'end'> {
  const { points, breaks } = buildSeries(
    agency.reports.map(({ report }) => report),
    metric,
  );
  const shown = points.filter((point) => point.year <= year);
  const values = shown.flatMap(({ value }) => value ?? []);
  const [top, from] = [Math.max(1, ...values), shown[0]?.year ?? year];
  const placeX = (at: number): number =>
    Math.round(margin + ((boxWidth - 2 * margin) * (at - from)) / Math.max(1, year - from));
  const placeY = (value: number): number => Math.round(boxHeight - margin - ((boxHeight - 2 * margin) * value) / top);
  const lines: string[][] = [[]];
  for (const point of shown) {
    if (breaks.some((it) => it.year === point.year && it.comparability === 'none')) lines.push([]);
    if (point.value === null) lines.push([]);
    else lines.at(-1)?.push(`${placeX(point.year)},${placeY(point.value)}`);
  }
  const last = shown.findLast(({ value }) => value !== null);
  return {
    lines: lines.filter((line) => line.length > 1).map((line) => line.join(' ')),
    end: last?.value == null ? null : { x: placeX(last.year), y: placeY(last.value) },
  };
}

function sayChange(language: Language, { metric, before, after }: StandOut, year: number): string {
  const known = metricById.get(metric);
  const unit = known ? nameUnits(language, known).other : '';
  const isReceived = metric === headline;
  const subject = isReceived
    ? translate(language, 'home.standReceived', { year, after: formatNumber(after) })
    : translate(language, 'home.standMetric', {
        year,
        metric: nameMetric(language, metric),
        after: formatNumber(after),
        unit,
      });
  const times = (Math.round((after / before) * 10) / 10).toFixed(1);
  const counted = isReceived ? translate(language, 'home.standUnit') : unit;
  const difference = formatNumber(Math.abs(after - before));
  const compared =
    after >= 2 * before
      ? translate(language, 'home.standTimes', { before: formatNumber(before), times, unit: counted })
      : translate(language, after > before ? 'home.standMore' : 'home.standFewer', {
          before: formatNumber(before),
          difference,
          unit: counted,
        });
  return subject + compared;
}

function sayBeside(language: Language, corpus: Corpus, { agency, metric }: StandOut, year: number): string | null {
  const summary = summarizeValues(listPeerValues(corpus, listLike(corpus, agency.id), metric, year), false);
  if (!summary || summary.kind === 'list') return null;
  return translate(language, 'home.standBeside', { n: summary.n, median: formatNumber(summary.median) });
}

export const viewStandOut = (language: Language, corpus: Corpus, year: number): readonly StandOutView[] =>
  choose(corpus, String(year)).map((one) => ({
    name: nameAgency(language, one.agency),
    page: reportPage({ agencyId: one.agency.id, year }),
    sentence: sayChange(language, one, year),
    beside: sayBeside(language, corpus, one, year),
    ...drawSpark(one.agency, one.metric, year),
  }));
