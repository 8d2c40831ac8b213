// Grids → table 二: rules, normative documents, licensing, penalties, fees and procurement, in either form.

import { metricById } from '../../model/catalogue/index.ts';
import type { Figure } from '../../model/figure.ts';
import { alignRow } from '../../table/align-row.ts';
import { activeLexicon, activeRowColumns } from '../../table/lexicon/active.ts';
import { emptyReading, type Ledger, noteOthers, placeOf, type TableReading } from './ledger.ts';
import { makeFigure, makeSplitFigure } from './make-figure.ts';
import {
  type LabelCache,
  type LabelCell,
  noteMisprints,
  type ReadRow,
  readRow,
  type ValueCell,
  valueCell,
  wordsOfOthers,
} from './read-rows.ts';
import { splitActiveRows } from './split-active.ts';

export interface ActiveColumn {
  id: string;
  /** Where the header stands in an exact grid. */
  column: number;
  /** Unit printed in the header. */
  unit: string | undefined;
  /** The header gives the column to another year or span. */
  others: boolean;
}

export interface GluedActiveRow {
  ledger: Ledger;
  id: string;
  values: readonly ValueCell[];
  columns: readonly ActiveColumn[];
}

interface State {
  columns: ActiveColumn[];
  glued: GluedActiveRow[];
  reading: TableReading;
}

const idOf = (label: LabelCell): string => label.match.labels[0]?.id ?? '';
const roleOf = (label: LabelCell): string => label.match.labels[0]?.role ?? '';

function readHeader(row: ReadRow, year: number | undefined): ActiveColumn[] {
  return row.labels
    .filter((label) => roleOf(label) === 'column')
    .map((label) => ({
      id: idOf(label),
      column: label.column,
      unit: /亿元|万元|元/u.exec(label.text)?.[0],
      others: wordsOfOthers(label, year) !== undefined,
    }));
}

const hasMetrics = (id: string, columns: readonly ActiveColumn[]): boolean =>
  columns.length > 0 && columns.every((column) => metricById.has(`active.${id}.${column.id}`));

/** The header above a row; where it is lost, the one layout of the form that has as many columns as there are values. */
function chooseColumns(state: State, id: string, printed: number): readonly ActiveColumn[] | undefined {
  if (hasMetrics(id, state.columns)) return state.columns;
  const layouts = (activeRowColumns[id] ?? []).filter((layout) => layout.length === printed);
  if (layouts.length !== 1) return undefined;
  return layouts[0]?.map((column) => ({ id: column, column: -1, unit: undefined, others: false }));
}

function takeByPlace(columns: readonly ActiveColumn[], row: ReadRow): ValueCell[] | undefined {
  const found = columns.flatMap((column) => row.values.find((value) => value.column === column.column) ?? []);
  const printed = row.values.filter((value) => value.text !== '').length;
  return found.length === columns.length && found.filter((value) => value.text !== '').length === printed
    ? found
    : undefined;
}

function addUnreadable(state: State, ledger: Ledger, id: string, columns: readonly ActiveColumn[], row: ReadRow): void {
  const raw = row.values
    .map((value) => value.text)
    .join(' ')
    .trim();
  const label = row.labels.at(-1);
  const at = placeOf(ledger, row.values.find((value) => value.text !== '')?.cell ?? label?.cell ?? 0);
  for (const value of row.values) ledger.fates.set(value.cell, 'mapped');
  state.reading.notes.push({
    code: 'short_row',
    message: {
      zh: `“${label?.text ?? ''}”一行的数无法对应各列：“${raw}”`,
      en: `The values of the row “${label?.text ?? ''}” do not match its columns: “${raw}”`,
    },
    at,
  });
  for (const column of columns.filter(({ others }) => !others)) {
    const metric = metricById.get(`active.${id}.${column.id}`);
    if (metric) state.reading.figures.push(unreadable(metric.id, metric.unit, raw, at));
  }
}

const unreadable = (metric: string, unit: string, raw: string, at: Figure['at']): Figure => ({
  metric,
  value: null,
  status: raw === '' ? 'blank' : 'unreadable',
  qualifier: 'exact',
  unit,
  raw,
  at,
});

function addFigures(
  state: State,
  ledger: Ledger,
  id: string,
  columns: readonly ActiveColumn[],
  cells: readonly ValueCell[],
): void {
  cells.forEach((value, index) => {
    const column = columns[index];
    if (column?.others) state.reading.notes.push(...noteOthers(ledger, [value], value.text));
    const figure =
      column && !column.others && makeFigure(ledger, `active.${id}.${column.id}`, value.cell, value.text, column.unit);
    if (figure) state.reading.figures.push(isTwice(id, columns, column) ? doubt(figure) : figure);
  });
}

/** Two headers alike where the form has another column: one is misprinted. A span that a copy repeats leaves none out. */
function isTwice(row: string, columns: readonly ActiveColumn[], { id }: ActiveColumn): boolean {
  const printed = columns.flatMap((column) => (column.others ? [] : [column.id]));
  const isWhole = (activeRowColumns[row] ?? []).some((layout) => layout.every((column) => printed.includes(column)));
  return !isWhole && printed.indexOf(id) !== printed.lastIndexOf(id);
}

const doubt = (figure: Figure): Figure =>
  figure.status === 'reported' ? { ...figure, status: 'unreadable', value: null } : figure;

function readDataRow(state: State, ledger: Ledger, row: ReadRow, id: string): void {
  const printed = row.values.filter((value) => value.text !== '');
  const columns = chooseColumns(state, id, printed.length);
  if (!columns) return;
  const placed = ledger.grid.trust === 'exact' ? takeByPlace(columns, row) : undefined;
  if (placed) {
    addFigures(state, ledger, id, columns, placed);
    return;
  }
  const glued = ledger.grid.trust === 'flat' && printed.length < columns.length && printed.length > 0;
  if (glued || (ledger.grid.trust === 'flat' && printed.some((value) => /^0\d/u.test(value.folded)))) {
    state.glued.push({ ledger, id, values: printed, columns });
    return;
  }
  if (printed.length === 0) {
    addBlank(state, ledger, id, columns, row);
    return;
  }
  const aligned = alignRow(row.values, columns.length);
  if (!aligned.ok) {
    addUnreadable(state, ledger, id, columns, row);
    return;
  }
  addFigures(state, ledger, id, columns, aligned.cells);
}

function addBlank(state: State, ledger: Ledger, id: string, columns: readonly ActiveColumn[], row: ReadRow): void {
  const label = row.labels.at(-1);
  const fallback = valueCell(label?.cell ?? 0, 0, '');
  addFigures(
    state,
    ledger,
    id,
    columns,
    columns.map((_, index) => row.values[index] ?? fallback),
  );
}

function readGrid(state: State, ledger: Ledger, cache: LabelCache): void {
  for (const index of ledger.rows) {
    const row = readRow(ledger.grid, index, activeLexicon, cache);
    for (const label of row.labels) ledger.fates.set(label.cell, 'label');
    state.reading.notes.push(...noteMisprints(ledger, row));
    const columns = readHeader(row, ledger.year);
    if (row.labels.some((label) => idOf(label) === 'article')) state.columns = [];
    if (columns.length > 0) state.columns = columns;
    const leaf = row.labels.findLast((label) => roleOf(label) === 'row');
    if (!leaf || columns.length > 0) continue;
    const words = wordsOfOthers(leaf, ledger.year);
    if (words) state.reading.notes.push(...noteOthers(ledger, row.values, words));
    else readDataRow(state, ledger, row, idOf(leaf));
  }
}

/** `isComplete`: see `splitActiveRows`. */
export function readActive(ledgers: readonly Ledger[], cache: LabelCache, isComplete: boolean): TableReading {
  const state: State = { columns: [], glued: [], reading: emptyReading() };
  for (const ledger of ledgers) readGrid(state, ledger, cache);
  for (const { row, numbers, note } of splitActiveRows(state.glued, isComplete)) {
    const raw = row.values.map((value) => value.text).join(' ');
    state.reading.notes.push(note);
    row.columns.forEach((column, index) => {
      const cell = row.values[0]?.cell ?? 0;
      const figure = makeSplitFigure(row.ledger, `active.${row.id}.${column.id}`, cell, raw, numbers?.[index]);
      if (figure) state.reading.figures.push(figure);
    });
    for (const value of row.values) row.ledger.fates.set(value.cell, 'mapped');
  }
  return state.reading;
}
