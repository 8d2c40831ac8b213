// The catalogue → its index: the questions often asked with their answers; each family as rows × columns, as a list a row, or part by part, and how many reports state a metric.
import { pickUnit } from '../../charts/value-words.ts';
import { type FamilyId, type Metric, metricById, metricsOf } from '../../forms/catalogue.ts';
import { type RateId, rateOf } from '../../forms/rates.ts';
import type { FormTable, RowNode } from '../../forms/record.ts';
import { newestFirst } from '../../forms/shape.ts';
import { cellId, listColumns, listRows } from '../../forms/walk.ts';
import type { Name } from '../../i18n/labels.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { askMetric, askRate, namePart } from '../../i18n/name-metric.ts';
import { formatNumber, type Language, translate, translateCount } from '../../i18n/translate.ts';
import { isOfEnough } from '../../report/analysis/intervals.ts';
import { keyFigures } from '../../report/analysis/key-figures.ts';
import type { Corpus } from '../../store/corpus.ts';
import { viewGroupName } from '../ranking/name-group.ts';
import { combineRates } from '../ranking/rankings.ts';
import { writeRate } from '../ranking/view-rankings.ts';
import { type CellNames, locateCell } from './locate-cell.ts';
import { viewMetric } from './metric-view.ts';

interface GridRow {
  label: Name;
  /** The deeper, the further it is indented. */
  depth: number;
  cells: readonly { measure: Name; metric: Metric }[];
}

export interface MetricGrid {
  /** Empty where rows have columns of their own. */
  columns: readonly Name[];
  rows: readonly GridRow[];
}

type Located = CellNames & { metric: Metric };

/** A table as rows of metrics; undefined for the text and for tables that list indicators. */
export function makeGrid(family: FamilyId): MetricGrid | undefined {
  const located = metricsOf(family).flatMap((metric): Located[] => {
    const names = locateCell(metric.id);
    return names ? [{ ...names, metric }] : [];
  });
  const rows = [...Map.groupBy(located, ({ rowId }) => rowId).values()];
  const [first] = rows;
  if (!first) return undefined;
  const idsOf = (row: readonly Located[]): string => row.map(({ columnId }) => columnId).join(' ');
  const isRectangle = rows.every((row) => idsOf(row) === idsOf(first));
  return {
    columns: isRectangle ? first.map(({ shortColumn }) => shortColumn) : [],
    rows: rows.flatMap((row) =>
      row.slice(0, 1).map(({ shortRow, depth }) => ({
        label: shortRow,
        depth,
        cells: row.map(({ shortColumn, metric }) => ({ measure: shortColumn, metric })),
      })),
    ),
  };
}

/** An indicator, and its number in other columns than the first. */
interface IndexedRow {
  metric: Metric;
  others: readonly Metric[];
}

interface IndexedPart {
  /** Undefined where the table is listed in one piece. */
  title: Name | undefined;
  rows: readonly IndexedRow[];
}

function listIndicators(table: FormTable, nodes: readonly RowNode[]): IndexedRow[] {
  const columns = table.blocks.flatMap((block) => listColumns(block.columns)).map(({ column }) => column);
  return listRows(nodes).flatMap(({ row }) => {
    const [first, ...others] = columns.flatMap((column) => metricById.get(cellId(table, row.id, column.id)) ?? []);
    return first ? [{ metric: first, others }] : [];
  });
}

/** Short chapters that belong together are listed together. */
export function indexParts(family: FamilyId): IndexedPart[] {
  const table = newestFirst.flatMap(({ tables }) => tables).find(({ id }) => id === family);
  if (!table) return [];
  const nodes = table.blocks.flatMap(({ rows }) => rows);
  const parts = table.parts ?? [];
  if (parts.length === 0) return [{ title: undefined, rows: listIndicators(table, nodes) }];
  const begins = parts.map((first) => nodes.findIndex(({ id }) => id === first));
  return parts.map((first, index) => ({
    title: (language) => namePart(language, table.id, first),
    rows: listIndicators(table, nodes.slice(begins[index], begins[index + 1])),
  }));
}

/** For each metric, how many reports give a number for it. */
export const countReportsByMetric = ({ counted }: Pick<Corpus, 'counted'>): ReadonlyMap<string, number> =>
  counted.stated;

/** A question that is often asked, and the answer for the latest year; empty where there is none. */
interface AskedQuestion {
  /** `requests.received.total`, `rate.granted_any`. */
  id: string;
  question: string;
  answer: string;
}

export interface MetricIndexView {
  asked: readonly AskedQuestion[];
  counts: ReadonlyMap<string, number>;
}

/** The middle of the group with most numbers of the year. */
function answerMetric(language: Language, corpus: Corpus, id: string): string {
  const { groups, year } = viewMetric(corpus, id);
  const metric = metricById.get(id);
  const told = groups.flatMap(({ group, years }) =>
    years.flatMap(({ year: own, spread }) => (own === year && spread.median !== null ? [{ group, ...spread }] : [])),
  );
  const [most] = told.toSorted((a, b) => b.m - a.m);
  if (!most || !metric || year === null) return '';
  const value = most.median ?? 0;
  return translate(language, 'metrics.medianOf', {
    year,
    value: translate(language, 'charts.valueWithUnit', {
      value: formatNumber(Math.round(value * 100) / 100),
      unit: pickUnit(nameUnits(language, metric), value),
    }),
    group: viewGroupName(language, most.group, corpus.registry).name,
    m: formatNumber(most.m),
  });
}

function answerRate(language: Language, corpus: Corpus, id: RateId): string {
  const rate = rateOf(id);
  const combined = combineRates(corpus, corpus.agencies, rate);
  if (!combined) return '';
  const { year, pooled } = combined;
  if (pooled.rate.state !== 'known' || !isOfEnough(pooled.rate)) return '';
  return translateCount(language, 'metrics.rateCombined', pooled.covered, {
    year,
    value: writeRate(pooled.rate.value, rate),
  });
}

export const viewMetricIndex = (language: Language, corpus: Corpus): MetricIndexView => ({
  counts: countReportsByMetric(corpus),
  asked: keyFigures.map(({ id, metric, rate }) =>
    rate === undefined
      ? { id, question: askMetric(language, metric), answer: answerMetric(language, corpus, metric) }
      : { id, question: askRate(language, rate), answer: answerRate(language, corpus, rate) },
  ),
});
