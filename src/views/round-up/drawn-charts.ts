// What the reports of each year say together → drawings with their numbers: how requests ended in a year, and shares over years.
import { layoutOneYear } from '../../charts/bars.ts';
import {
  type ChartBody,
  type ChartBreak,
  type ChartSeries,
  narrowWidth,
  type UnitWords,
  wideWidth,
} from '../../charts/chart-input.ts';
import { layoutLines } from '../../charts/lines.ts';
import { renderScene } from '../../charts/render-scene.ts';
import { metricById } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { formatNumber, type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { isShown } from '../../report/analysis/compute-rate.ts';
import { outcomeWords } from '../sentences/outcome-words.ts';
import type { ShownRate, YearFacts } from './year-facts.ts';

/** A drawing for wide pages and one for phones, and the same numbers as a table. */
export interface DrawnView {
  title: string;
  subtitle: string;
  /** Markup of both drawings. */
  drawings: string;
  source: string;
  table: { head: readonly string[]; rows: readonly { label: string; cells: readonly string[] }[] };
}

/** A share with one decimal. */
export const percent = (share: number): string => `${(Math.round(share * 1000) / 10).toFixed(1)}%`;

interface BarsOf {
  language: Language;
  id: string;
  year: number;
  unit: UnitWords;
  title: string;
  subtitle: string;
  source: string;
  bars: readonly { id: string; label: string; value: number; cells: readonly string[] }[];
  head: readonly string[];
}

function drawBars({ language, id, year, unit, title, subtitle, source, bars, head }: BarsOf): DrawnView {
  const bodies = bars.map(
    ({ id: own, label, value }): ChartBody => ({
      id: own,
      label,
      point: { year, state: 'reported', value, qualifier: 'exact', template: null },
    }),
  );
  const text = { title, subtitle };
  const draw = (own: string, width: number): string =>
    renderScene(layoutOneYear({ id: own, language, unit, metric: subtitle, bodies, year, width, text }));
  return {
    title,
    subtitle,
    drawings: draw(`${id}-wide`, wideWidth) + draw(id, narrowWidth),
    source,
    table: { head, rows: bars.map(({ label, cells }) => ({ label, cells })) },
  };
}

const requestUnit = (language: Language): UnitWords => {
  const metric = metricById.get(headline);
  return metric ? nameUnits(language, metric) : { one: '', other: '' };
};

/** How the requests of a year ended; undefined where no department says so. */
export function drawOutcomes(language: Language, facts: YearFacts): DrawnView | undefined {
  const { year, outcomes } = facts;
  const { counted, total, parts } = outcomes;
  if (total === 0) return undefined;
  const largest = parts.reduce((a, b) => (b.value > a.value ? b : a));
  return drawBars({
    language,
    id: `outcomes-${year}`,
    year,
    unit: requestUnit(language),
    title: translate(language, 'explain.outcomesTitle', {
      year,
      total: formatNumber(total),
      value: formatNumber(largest.value),
      outcome: translate(language, outcomeWords[largest.id]),
    }),
    subtitle: translateCount(language, 'explain.outcomesScope', counted),
    source: translate(language, 'explain.source', { year }),
    head: [
      translate(language, 'explain.columnOutcome'),
      translate(language, 'explain.columnRequests'),
      translate(language, 'explain.columnShare'),
    ],
    bars: parts.map(({ id, value }) => ({
      id: `outcome.${id}`,
      label: translate(language, outcomeWords[id]),
      value,
      cells: [formatNumber(value), percent(value / total)],
    })),
  });
}

/** What the cells of all reports hold. */
export function drawCells(
  language: Language,
  cells: readonly { words: WordKey; count: number }[],
  reports: number,
): DrawnView | undefined {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const unit = translate(language, 'explain.cellUnit');
  return drawBars({
    language,
    id: 'cells',
    year: 0,
    unit: { one: unit, other: unit },
    title: translate(language, 'explain.cellsTitle', {
      total: formatNumber(total),
      numbers: formatNumber(cells[0]?.count ?? 0),
    }),
    subtitle: translateCount(language, 'explain.cellsScope', reports),
    source: translate(language, 'explain.sourceAll'),
    head: [
      translate(language, 'explain.columnCell'),
      translate(language, 'explain.columnCells'),
      translate(language, 'explain.columnShare'),
    ],
    bars: cells.map(({ words, count }, index) => ({
      id: `cell-${index}`,
      label: translate(language, words),
      value: count,
      cells: [formatNumber(count), percent(count / total)],
    })),
  });
}

/** Where most reports fill in another form than the year before, a share is another thing. */
const findFormBreaks = (years: readonly YearFacts[]): ChartBreak[] =>
  years.flatMap(({ year, form }, index): ChartBreak[] => {
    const before = years[index - 1];
    return before && before.form !== form ? [{ year, from: before.form, to: form, comparability: 'none' }] : [];
  });

function shareOf({ rates }: YearFacts, rate: ShownRate): number | null {
  const pooled = rates[rate].rate;
  return pooled.state === 'known' && isShown(pooled) ? pooled.value : null;
}

/** From the first to the last year that has a share of enough cases. */
function cutToShares(years: readonly YearFacts[], rates: readonly ShownRate[]): readonly YearFacts[] {
  const hasShare = (facts: YearFacts): boolean => rates.some((rate) => shareOf(facts, rate) !== null);
  return years.slice(years.findIndex(hasShare), years.findLastIndex(hasShare) + 1);
}

interface SharesOf {
  id: string;
  title: string;
  rates: readonly { id: ShownRate; words: WordKey }[];
}

/** Combined rates of the departments by year; undefined where no year has one of enough cases. */
export function drawShares(
  language: Language,
  all: readonly YearFacts[],
  { id, title, rates }: SharesOf,
): DrawnView | undefined {
  const years = cutToShares(
    all,
    rates.map((rate) => rate.id),
  );
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return undefined;
  const breaks = findFormBreaks(years);
  const series = rates.map(
    ({ id: rate, words }): ChartSeries => ({
      id: `rate.${rate}`,
      label: translate(language, words),
      points: years.map((facts) => {
        const share = shareOf(facts, rate);
        const value = share === null ? null : Math.round(share * 1000) / 10;
        const state = share === null ? ('too_few' as const) : ('reported' as const);
        return { year: facts.year, state, value, qualifier: value === null ? null : 'exact', template: facts.form };
      }),
      breaks,
    }),
  );
  const subtitle = translate(language, 'explain.sharesScope');
  const frame = { language, years: { from: first.year, to: last.year }, unit: { one: '%', other: '%' } };
  const draw = (own: string, width: number): string =>
    renderScene(layoutLines({ ...frame, id: own, width, panels: [{ series }], text: { title, subtitle } }));
  return {
    title,
    subtitle,
    drawings: draw(`${id}-wide`, wideWidth) + draw(id, narrowWidth),
    source: translate(language, 'explain.sourceAll'),
    table: {
      head: [
        translate(language, 'explain.columnYear'),
        ...rates.map(({ words }) => translate(language, words)),
        translate(language, 'explain.columnDepartments'),
      ],
      rows: years.toReversed().map((facts) => ({
        label: String(facts.year),
        cells: [
          ...rates.map(({ id: rate }) => {
            const share = shareOf(facts, rate);
            return share === null ? translate(language, 'explain.tooFew') : percent(share);
          }),
          formatNumber(rates[0] ? facts.rates[rates[0].id].covered : 0),
        ],
      })),
    },
  };
}
