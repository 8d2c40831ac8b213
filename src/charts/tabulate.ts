// The input of a chart → the table beside it, from the same points, so that chart and table cannot differ.
import { formatNumber, type Language, translate } from '../i18n/translate.ts';
import type { YearRange } from '../report/analysis/build-series.ts';
import type { BodyChart } from './body-input.ts';
import type { ChartPoint, ChartSeries, Unit, YearChart } from './chart-input.ts';
import { type CoverageState, type CoverageYear, coverageKeys, findCoverage } from './coverage-strip.ts';
import { findPoint } from './find-point.ts';
import { isNear, nameUnit, valueSigns } from './format-value.ts';
import type { ScatterChart } from './list-pairs.ts';
import { listYears } from './list-years.ts';
import { addRemarks } from './name-point.ts';
import { nameState } from './name-state.ts';
import { rankBodies } from './rank-bodies.ts';
import { readValue } from './read-value.ts';

export interface TwinCell {
  /** As the chart says it, without the unit: `3`, `约 1,400`, `空白`. */
  text: string;
  state: ChartPoint['state'];
  value: number | null;
}

export interface TwinRow<Cell = TwinCell> {
  id: string;
  label: string;
  cells: Cell[];
}

export interface TwinTable<Cell = TwinCell> {
  /** Above the row headers. */
  head: string;
  columns: { id: string; label: string }[];
  rows: TwinRow<Cell>[];
}

/** A state in words, or the number with its sign and what is to be minded with it. */
export function writeCell(language: Language, point: Omit<ChartPoint, 'year' | 'template'>): TwinCell {
  const value = readValue(point);
  const plain = value === undefined ? nameState(language, point.state) : formatNumber(value);
  const worded =
    value === undefined || point.qualifier === 'exact' || point.qualifier === null
      ? plain
      : translate(language, point.qualifier === 'approx' ? 'charts.approxValue' : 'charts.atLeastValue', {
          value: plain,
        });
  const signed = isNear(point) ? valueSigns.near + worded : worded;
  return { text: addRemarks(language, signed, point), state: point.state, value: value ?? null };
}

const nameRow = (language: Language, label: string, unit: Unit): string =>
  translate(language, 'charts.axisLabel', { label, unit: nameUnit(unit, 0) });

/** A row for each series, a column for each year of the range. */
export function tabulateYears(
  { language, years, unit }: Pick<YearChart, 'language' | 'years' | 'unit'>,
  series: readonly ChartSeries[],
): TwinTable {
  const columns = listYears(years).map((year) => ({ id: `${year}`, label: `${year}` }));
  const rows = series.map((one) => ({
    id: one.id,
    label: nameRow(language, one.label, unit),
    cells: listYears(years).map((year) => writeCell(language, findPoint(one, year))),
  }));
  return { head: translate(language, 'charts.tableSeries'), columns, rows };
}

/** A row for each body, in the order of the ranking. */
export function tabulateBodies({ language, unit, metric, bodies }: BodyChart): TwinTable {
  const rows = rankBodies(bodies).map(({ id, label, point }) => ({ id, label, cells: [writeCell(language, point)] }));
  const columns = [{ id: 'value', label: nameRow(language, metric, unit) }];
  return { head: translate(language, 'charts.tableBody'), columns, rows };
}

export function tabulateScatter({ language, x, y, bodies }: ScatterChart): TwinTable {
  const columns = [x, y].map((axis) => ({ id: axis.id, label: nameRow(language, axis.label, axis.unit) }));
  const rows = bodies.map((body) => ({
    id: body.id,
    label: body.label,
    cells: [writeCell(language, body.x), writeCell(language, body.y)],
  }));
  return { head: translate(language, 'charts.tableBody'), columns, rows };
}

export interface CoverageCell {
  text: string;
  state: CoverageState;
}

export interface CoverageRow {
  id: string;
  label: string;
  cells: readonly CoverageYear[];
}

/** Agency × year, for a real table: the state as a class and as words. */
export function tabulateCoverage(
  language: Language,
  years: YearRange,
  rows: readonly CoverageRow[],
): TwinTable<CoverageCell> {
  return {
    head: translate(language, 'charts.tableBody'),
    columns: listYears(years).map((year) => ({ id: `${year}`, label: `${year}` })),
    rows: rows.map(({ id, label, cells }) => ({
      id,
      label,
      cells: listYears(years).map((year) => {
        const state = findCoverage(cells, year);
        return { state, text: translate(language, coverageKeys[state]) };
      }),
    })),
  };
}
