// The input of a chart → the table beside it, from the same points, so that chart and table cannot differ.
import { formatNumber, type Language, translate } from '../i18n/translate.ts';
import type { BodyChart, ChartPoint, ChartSeries, ScatterChart, UnitWords, YearChart } from './chart-input.ts';
import { rankBodies } from './order-bodies.ts';
import { addRemarks } from './point-words.ts';
import { eachYear, findPoint, readValue } from './points.ts';
import { nameMissingValue, pickUnit, signTie } from './value-words.ts';

/** What a chart says at one place. */
export interface TwinCell {
  /** As the chart says it, without the unit: `3`, `约 1,400`, `空白`. */
  text: string;
  state: ChartPoint['state'];
  value: number | null;
}

/** One series or body. */
export interface TwinRow {
  id: string;
  label: string;
  cells: TwinCell[];
}

/** The table beside a chart. */
export interface TwinTable {
  /** Above the row headers. */
  head: string;
  columns: { id: string; label: string }[];
  rows: TwinRow[];
}

/** A state in words, or the number with its sign and what is to be minded with it. */
export function writeTwinCell(language: Language, point: Omit<ChartPoint, 'year' | 'template'>): TwinCell {
  const value = readValue(point);
  const plain = value === undefined ? nameMissingValue(language, point.state) : formatNumber(value);
  const worded =
    value === undefined || point.qualifier === 'exact' || point.qualifier === null
      ? plain
      : translate(language, point.qualifier === 'approx' ? 'charts.approxValue' : 'charts.atLeastValue', {
          value: plain,
        });
  const signed = worded + signTie(point);
  return { text: addRemarks(language, signed, point), state: point.state, value: value ?? null };
}

const nameRow = (language: Language, label: string, unit: UnitWords): string =>
  translate(language, 'charts.axisLabel', { label, unit: pickUnit(unit, 0) });

/** What contradicts a whole contradicts its parts too: a table gives the reason where it comes first. */
function sayOnce(said: Set<string>, { note, ...point }: ChartPoint): ChartPoint {
  if (note === undefined || (point.doubt && said.has(note))) return point;
  said.add(note);
  return { ...point, note };
}

/** A row for each series, a column for each year of the range. */
export function tabulateYears(
  { language, years, unit }: Pick<YearChart, 'language' | 'years' | 'unit'>,
  series: readonly ChartSeries[],
): TwinTable {
  const columns = eachYear(years).map((year) => ({ id: `${year}`, label: `${year}` }));
  const said = new Set<string>();
  const rows = series.map((one) => ({
    id: one.id,
    label: nameRow(language, one.label, unit),
    cells: eachYear(years).map((year) => writeTwinCell(language, sayOnce(said, findPoint(one, year)))),
  }));
  return { head: translate(language, 'charts.tableSeries'), columns, rows };
}

/** A row for each body, in the order of the ranking. */
export function tabulateBodies({ language, unit, metric, bodies, asGiven }: BodyChart): TwinTable {
  const rows = (asGiven ? bodies : rankBodies(bodies)).map(({ id, label, point }) => ({
    id,
    label,
    cells: [writeTwinCell(language, point)],
  }));
  const columns = [{ id: 'value', label: nameRow(language, metric, unit) }];
  return { head: translate(language, 'charts.tableBody'), columns, rows };
}

/** A row for each body, a column for each number. */
export function tabulateScatter({ language, x, y, bodies }: ScatterChart): TwinTable {
  const columns = [x, y].map((axis) => ({ id: axis.id, label: nameRow(language, axis.label, axis.unit) }));
  const rows = bodies.map((body) => ({
    id: body.id,
    label: body.label,
    cells: [writeTwinCell(language, body.x), writeTwinCell(language, body.y)],
  }));
  return { head: translate(language, 'charts.tableBody'), columns, rows };
}
