// Grids → table 三: seven applicants by up to 26 rows.

import { metricById } from '../../../forms/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { makeNote, type Note } from '../../model/report.ts';
import type { Unit } from '../../unit/unit.ts';
import { alignRow } from './align-row.ts';
import type { UnitScope } from './choose-unit.ts';
import {
  claimWords,
  emptyTableReading,
  type Ledger,
  noteMisprints,
  noteOthers,
  positionOf,
  type TableReading,
} from './ledger.ts';
import { makeCellFigure } from './make-figure.ts';
import { labelId, labelRole, type ReadRow, unitsOf, type ValueCell, valueCell, wordsOfOthers } from './read-rows.ts';
import { chooseFit, findHabits, type Habits, isPlausible, rowAddsUp } from './request-habits.ts';
import {
  identifyRow,
  isHeader,
  noHeader,
  type RequestHeader,
  readRequestHeader,
  takeByColumn,
} from './request-header.ts';
import { type GluedRequestRow, idInRequests, splitRequestRows } from './split-glued.ts';

interface State {
  header: RequestHeader;
  /** Units printed over all columns: in the title of the applicants, or in a cell of the header. */
  head: readonly Unit[];
  group: string;
  /** Units printed with the heads of groups. */
  groupUnits: Readonly<Record<string, readonly Unit[]>>;
  /** Rows of the table being read; a table printed twice is solved twice, each by its own sums. */
  seen: Set<string>;
  glued: GluedRequestRow[];
  /** What was read of the table so far, and of the tables before it. */
  reading: TableReading;
  before: TableReading[];
}

function closeTable(state: State): void {
  state.before.push(state.reading, splitRequestRows(state.glued, state.reading.figures));
  Object.assign(state, { seen: new Set(), glued: [], reading: emptyTableReading() });
}

interface DataRow {
  ledger: Ledger;
  row: ReadRow;
  id: string;
  /** The next line has numbers and no label: they may be the rest of this row. */
  wrapped: boolean;
  /** Units printed over the row: in its label or its group's, beside it, or over all columns. */
  units: readonly Unit[];
}

/** Everything in this table is counted in things: whatever unit stands over a cell is meant for it. */
function listScopes({ columns }: RequestHeader, id: string, column: string, units: readonly Unit[]): UnitScope[] {
  const metric = metricById.get(idInRequests(id, column));
  const own = columns.find((printed) => printed.id === column)?.units ?? [];
  return metric
    ? [
        { units, covers: [metric] },
        { units: own, covers: [metric] },
      ]
    : [];
}

const shortRow = (ledger: Ledger, row: ReadRow, count: number): Note => {
  const printed = row.values.filter((value) => value.text !== '');
  const label = row.labels.at(-1)?.text ?? '';
  const at = positionOf(ledger, row.labels.at(-1)?.cell ?? 0);
  return makeNote('notes.short_row.requests', { label, printed: printed.length, columns: count }, at);
};

function addFigures(state: State, { ledger, id, units }: DataRow, pairs: Iterable<readonly [string, ValueCell]>): void {
  for (const [column, value] of pairs) {
    const around = listScopes(state.header, id, column, units);
    const figure = makeCellFigure(ledger, idInRequests(id, column), value.cell, value.text, around);
    if (figure) state.reading.figures.push(figure);
  }
}

/** Something is printed but nobody can say which value is whose. */
function addUnreadable(state: State, data: DataRow, columns: readonly string[]): void {
  const { ledger, row, id } = data;
  state.reading.notes.push(shortRow(ledger, row, columns.length));
  const raw = row.values
    .map((value) => value.text)
    .join(' ')
    .trim();
  const cell = row.values.find((value) => value.text !== '')?.cell ?? row.labels.at(-1)?.cell ?? 0;
  for (const value of row.values) ledger.cellStates.set(value.cell, 'mapped');
  const figures = columns.map(
    (column): Figure => ({
      metric: idInRequests(id, column),
      value: null,
      status: raw === '' ? 'blank' : 'unreadable',
      qualifier: 'exact',
      unit: '件',
      raw,
      at: positionOf(ledger, cell),
    }),
  );
  state.reading.figures.push(...figures);
}

function readDataRow(
  state: State,
  data: DataRow,
  { columns, trailing, totalsBlank, byPlace, damagedHeader }: Habits,
): void {
  const { ledger, row } = data;
  // Words among the values: another row ran into this one.
  if (row.values.some((value) => (value.folded.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4)) {
    addUnreadable(state, data, columns);
    return;
  }
  const placed = byPlace ? takeByColumn(state.header, row) : undefined;
  if (placed) {
    addFigures(state, data, placed);
    return;
  }
  const printed = row.values.filter((value) => value.text !== '');
  if (damagedHeader && printed.length > 0) {
    addUnreadable(state, data, columns);
    return;
  }
  const glued = ledger.grid.trust === 'flat' && printed.some((value) => /^0\d|^\d{3,}/u.test(value.folded));
  if (glued && (printed.length !== columns.length || printed.some((value) => /^0\d/u.test(value.folded)))) {
    const scopesOf = (column: string): UnitScope[] => listScopes(state.header, data.id, column, data.units);
    state.glued.push({ ledger, id: data.id, values: printed, columns, scopesOf });
    return;
  }
  if (printed.length === 0) {
    addBlank(state, data, columns);
    return;
  }
  const aligned = alignRow(row.values, columns.length, trailing, chooseFit(row.values, columns, totalsBlank));
  if (
    !aligned.ok ||
    (data.wrapped && !rowAddsUp(aligned.cells, columns)) ||
    !isPlausible(aligned.cells, columns, totalsBlank)
  ) {
    addUnreadable(state, data, columns);
    return;
  }
  addFigures(
    state,
    data,
    aligned.cells.map((value, index) => [columns[index] ?? 'total', value] as const),
  );
}

/** A row of the form with nothing printed in it: every cell is there and empty. */
function addBlank(state: State, data: DataRow, columns: readonly string[]): void {
  const label = data.row.labels.at(-1);
  const cells = data.row.values.length >= columns.length ? data.row.values.slice(0, columns.length) : [];
  const fallback = valueCell(label?.cell ?? 0, label?.column ?? 0, '');
  addFigures(
    state,
    data,
    columns.map((column, index) => [column, cells[index] ?? fallback] as const),
  );
}

/** 三、本年度办理结果（件） heads all outcomes, （三）不予公开 those of its own. */
function unitsOfGroups({ groupUnits }: State, id: string): Unit[] {
  const outer = ['received', 'carried_in', 'carried_out'].includes(id) ? [] : groupUnits.outcomes;
  return [...(outer ?? []), ...(groupUnits[id.split('.')[0] ?? ''] ?? [])];
}

function readGrid(state: State, ledger: Ledger): void {
  const rows = ledger.rows.requests ?? [];
  let habits: Habits | undefined;
  let headerAt = -1;
  for (const [at, row] of rows.entries()) {
    claimWords(ledger, row);
    state.reading.notes.push(...noteMisprints(ledger, row));
    if (isHeader(row)) {
      state.header = readRequestHeader(state.header, row, ledger.year, at === 0 || headerAt === at - 1);
      headerAt = at;
      const rest = row.labels.filter((label) => !state.header.columns.some(({ id }) => id === labelId(label)));
      state.head = [...state.head, ...unitsOf({ ...row, labels: rest })];
      continue;
    }
    const group = row.labels.findLast((label) => labelRole(label) === 'group' || labelId(label) === 'other.all');
    if (group) state.group = labelId(group);
    for (const label of row.labels) {
      const role = labelRole(label);
      if (role === 'group') state.groupUnits = { ...state.groupUnits, [labelId(label)]: label.units };
      if (role === 'head') state.head = [...state.head, ...label.units];
    }
    const id = identifyRow(row, state.group);
    // （六）其他处理 alone, without cells of its own, heads the three rows of the form of 2021.
    if (!id || (id === 'other.all' && row.values.length === 0)) continue;
    const words = row.labels.map((label) => wordsOfOthers(label, ledger.year)).find((found) => found !== undefined);
    if (words) {
      state.reading.notes.push(...noteOthers(ledger, row.values, words));
      continue;
    }
    const next = rows[at + 1];
    const wrapped =
      next !== undefined && next.labels.length === 0 && next.values.some((value) => /\d/u.test(value.folded));
    // The table begins anew: it is printed twice, or for two years.
    if (id === 'received' && state.seen.has(id) && row.values.some((value) => value.text !== '')) closeTable(state);
    state.seen.add(id);
    habits ??= findHabits(state.header, rows, ledger.grid);
    const units = [...unitsOf(row), ...state.head, ...unitsOfGroups(state, id)];
    readDataRow(state, { ledger, row, id, wrapped: wrapped && ledger.grid.trust !== 'exact', units }, habits);
  }
}

/** Reads all grids that hold a part of the table, in document order: a page break may have cut it. */
export function readRequestsTable(ledgers: readonly Ledger[]): TableReading {
  const state: State = {
    header: noHeader,
    head: [],
    group: '',
    groupUnits: {},
    seen: new Set(),
    glued: [],
    reading: emptyTableReading(),
    before: [],
  };
  for (const ledger of ledgers) readGrid(state, ledger);
  closeTable(state);
  return {
    figures: state.before.flatMap(({ figures }) => figures),
    notes: state.before.flatMap(({ notes }) => notes),
  };
}
