// Grids → table 三: seven applicants by up to 26 rows.
import type { Figure } from '../../model/figure.ts';
import type { Note } from '../../model/report.ts';
import { alignRow, findTrailing } from '../../table/align-row.ts';
import { type RequestColumn, requestColumns, requestLexicon } from '../../table/lexicon/requests.ts';
import { readCell } from '../../table/read-cell.ts';
import { emptyReading, type Ledger, placeOf, type TableReading } from './ledger.ts';
import { makeFigure } from './make-figure.ts';
import {
  type LabelCache,
  type LabelCell,
  noteMisprints,
  type ReadRow,
  readRow,
  type ValueCell,
  valueCell,
} from './read-rows.ts';
import { type GluedRequestRow, splitRequestRows } from './split-requests.ts';

/** The applicant columns as this document prints them; `column` is where the header stands in an exact grid. */
interface HeaderColumn {
  id: RequestColumn;
  column: number;
}

interface State {
  header: HeaderColumn[];
  group: string;
  glued: GluedRequestRow[];
  reading: TableReading;
}

interface DataRow {
  ledger: Ledger;
  row: ReadRow;
  id: string;
}

const labelId = (label: LabelCell | undefined): string => label?.match.labels[0]?.id ?? '';
const isColumnId = (id: string): id is RequestColumn => (requestColumns as readonly string[]).includes(id);

/** Which row of the form the labels name; 其他 and 总计 are rows only where a number or their group says so. */
function identifyRow(row: ReadRow, group: string): string | undefined {
  const leaf = row.labels.at(-1);
  const id = labelId(leaf);
  const role = leaf?.match.labels[0]?.role;
  if (role === 'row') return id;
  if (id === 'total' && (leaf?.mark !== '' || row.labels.length <= 2)) return 'total';
  if (id === 'other' && (leaf?.mark === '3' || group === 'other.all')) return 'other.misc';
  return undefined;
}

function isHeader(row: ReadRow): boolean {
  const ids = row.labels.map(labelId);
  if (row.labels.some((label) => label.match.labels[0]?.role === 'row' || label.match.labels[0]?.role === 'group'))
    return false;
  const columns = ids.filter(isColumnId);
  return (
    columns.length >= 2 ||
    (columns.length === 1 &&
      !row.values.some((value) => value.text !== '') &&
      !row.labels.some((label) => label.mark !== ''))
  );
}

/** A page break repeats the header with most of its columns; a stray 其他 or 总计 moves no column that is known. */
function readHeader(state: State, row: ReadRow): void {
  const repeated = row.labels.filter((label) => isColumnId(labelId(label))).length >= 3;
  for (const label of row.labels) {
    const id = labelId(label);
    if (!isColumnId(id) || (!repeated && state.header.some((column) => column.id === id))) continue;
    state.header = [...state.header.filter((column) => column.id !== id), { id, column: label.column }];
  }
}

/**
 * The columns in printed order. A header of several lines loses the order of 自然人 and 总计, which stand first and last
 * in the form; the organisations between them are taken as printed.
 */
function orderColumns(header: readonly HeaderColumn[]): RequestColumn[] {
  if (header.length === 0) return [...requestColumns];
  const printed = header.map((column) => column.id);
  const rest = (id: RequestColumn): RequestColumn[] => (printed.includes(id) ? [id] : []);
  return [...rest('natural'), ...printed.filter((id) => id !== 'natural' && id !== 'total'), ...rest('total')];
}

/** In an exact grid the value below a header is its value, if every printed value stands below some header. */
function takeByPlace(header: readonly HeaderColumn[], row: ReadRow): Map<RequestColumn, ValueCell> | undefined {
  const found = new Map<RequestColumn, ValueCell>();
  for (const { id, column } of header) {
    const value = row.values.find((cell) => cell.column === column);
    if (value) found.set(id, value);
  }
  const printed = row.values.filter((value) => value.text !== '').length;
  const placed = [...found.values()].filter((value) => value.text !== '').length;
  const distinct = new Set(header.map(({ column }) => column)).size;
  return printed === placed && found.size === header.length && distinct === header.length ? found : undefined;
}

/** Blank and printed cells mixed in a ragged row may have slid sideways; the row's own sum must speak for the order. */
function isPlausible(
  cells: readonly { text: string }[],
  columns: readonly RequestColumn[],
  totalsBlank: boolean,
): boolean {
  const readings = cells.map((cell) => readCell(cell.text));
  if (
    !readings.some((reading) => reading.status === 'blank') ||
    readings.every((reading) => reading.status === 'blank')
  )
    return true;
  if (readings.some((reading) => reading.status === 'unreadable')) return false;
  const total = readings[columns.indexOf('total')];
  if (!total || total.status === 'blank') return totalsBlank;
  const parts = readings.reduce(
    (sum, reading, index) => (columns[index] === 'total' ? sum : sum + (reading.value ?? 0)),
    0,
  );
  return parts === total.value;
}

const shortRow = (ledger: Ledger, row: ReadRow, count: number): Note => {
  const printed = row.values.filter((value) => value.text !== '');
  const label = row.labels.at(-1)?.text ?? '';
  return {
    code: 'short_row',
    message: {
      zh: `“${label}”一行有 ${printed.length} 个数，应有 ${count} 个，无法对应各列`,
      en: `The row “${label}” has ${printed.length} values for ${count} columns; they cannot be assigned`,
    },
    at: placeOf(ledger, row.labels.at(-1)?.cell ?? 0),
  };
};

function addFigures(state: State, { ledger, id }: DataRow, pairs: Iterable<readonly [RequestColumn, ValueCell]>): void {
  for (const [column, value] of pairs) {
    const figure = makeFigure(ledger, `requests.${id}.${column}`, value.cell, value.text);
    if (figure) state.reading.figures.push(figure);
  }
}

/** Something is printed but nobody can say which value is whose. */
function addUnreadable(state: State, data: DataRow, columns: readonly RequestColumn[]): void {
  const { ledger, row, id } = data;
  state.reading.notes.push(shortRow(ledger, row, columns.length));
  const raw = row.values
    .map((value) => value.text)
    .join(' ')
    .trim();
  const cell = row.values.find((value) => value.text !== '')?.cell ?? row.labels.at(-1)?.cell ?? 0;
  for (const value of row.values) ledger.fates.set(value.cell, 'mapped');
  const figures = columns.map(
    (column): Figure => ({
      metric: `requests.${id}.${column}`,
      value: null,
      status: raw === '' ? 'blank' : 'unreadable',
      qualifier: 'exact',
      unit: '件',
      raw,
      at: placeOf(ledger, cell),
    }),
  );
  state.reading.figures.push(...figures);
}

/** What the other rows of a grid say of one whose cells may have slid. */
interface Habits {
  /** Blank cells behind the values. */
  trailing: number | undefined;
  /** The document leaves 总计 blank in all detail rows and fills it in the sums only. */
  totalsBlank: boolean;
  /** Values may be taken from below their header. */
  byPlace: boolean;
  /** Most rows have more values than the header has columns: the header lost some. */
  damagedHeader: boolean;
}

/** Whether every row adds up with its values taken from below their headers. */
function addsUpByPlace(state: State, rows: readonly ReadRow[]): boolean {
  return rows.every((row) => {
    const placed = takeByPlace(state.header, row);
    const read = (column: RequestColumn): number => readCell(placed?.get(column)?.text ?? '').value ?? 0;
    const parts = state.header.reduce((sum, { id }) => (id === 'total' ? sum : sum + read(id)), 0);
    return !placed?.has('total') || parts === read('total');
  });
}

/** Damaged headers slide sideways: one in another order than the form's is believed only if the rows add up under it. */
function trustsPlaces(state: State, exact: boolean, rows: readonly ReadRow[]): boolean {
  if (!exact || state.header.length === 0) return false;
  const byPlace = [...state.header].sort((a, b) => a.column - b.column).map((column) => column.id);
  const inForm = requestColumns.filter((id) => byPlace.includes(id));
  return byPlace.join() === inForm.join() || addsUpByPlace(state, rows);
}

const sums: readonly string[] = ['received', 'carried_in', 'total', 'carried_out'];

const countPrinted = (row: ReadRow): number => row.values.filter((value) => value.text !== '').length;

function findHabits(state: State, rows: readonly ReadRow[], exact: boolean): Habits {
  const count = orderColumns(state.header).length;
  const labelled = rows.filter((row) => row.labels.length > 0);
  const full = labelled.filter((row) => countPrinted(row) >= count);
  return {
    trailing: findTrailing(
      labelled.map((row) => row.values),
      count,
    ),
    totalsBlank: full.every((row) => sums.includes(identifyRow(row, '') ?? '')),
    byPlace: trustsPlaces(state, exact, full),
    damagedHeader:
      labelled.filter((row) => countPrinted(row) > count).length * 2 >
      labelled.filter((row) => countPrinted(row) > 0).length,
  };
}

function readDataRow(state: State, data: DataRow, { trailing, totalsBlank, byPlace, damagedHeader }: Habits): void {
  const { ledger, row } = data;
  const columns = orderColumns(state.header);
  // Words among the values: another row ran into this one.
  if (row.values.some((value) => (value.folded.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4)) {
    addUnreadable(state, data, columns);
    return;
  }
  const placed = byPlace ? takeByPlace(state.header, row) : undefined;
  if (placed) {
    addFigures(state, data, placed);
    return;
  }
  const printed = row.values.filter((value) => value.text !== '');
  const glued = ledger.grid.trust === 'flat' && printed.some((value) => /^0\d|^\d{3,}/u.test(value.folded));
  if (glued && (printed.length !== columns.length || printed.some((value) => /^0\d/u.test(value.folded)))) {
    state.glued.push({ ledger, id: data.id, values: printed, columns });
    return;
  }
  if (printed.length === 0) {
    addBlank(state, data, columns);
    return;
  }
  const aligned = alignRow(row.values, columns.length, trailing);
  if (damagedHeader || !aligned.ok || !isPlausible(aligned.cells, columns, totalsBlank)) {
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
function addBlank(state: State, data: DataRow, columns: readonly RequestColumn[]): void {
  const label = data.row.labels.at(-1);
  const cells = data.row.values.length >= columns.length ? data.row.values.slice(0, columns.length) : [];
  const fallback = valueCell(label?.cell ?? 0, label?.column ?? 0, '');
  addFigures(
    state,
    data,
    columns.map((column, index) => [column, cells[index] ?? fallback] as const),
  );
}

function readGrid(state: State, ledger: Ledger, cache: LabelCache): void {
  const rows = ledger.grid.slots.map((_, index) => readRow(ledger.grid, index, requestLexicon, cache));
  let habits: Habits | undefined;
  for (const row of rows) {
    for (const label of row.labels) ledger.fates.set(label.cell, 'label');
    state.reading.notes.push(...noteMisprints(ledger, row));
    if (isHeader(row)) {
      readHeader(state, row);
      continue;
    }
    const group = row.labels.findLast(
      (label) => ['group'].includes(label.match.labels[0]?.role ?? '') || labelId(label) === 'other.all',
    );
    if (group) state.group = labelId(group);
    const id = identifyRow(row, state.group);
    if (!id || (id === 'other.all' && row.values.every((value) => value.text === ''))) continue;
    habits ??= findHabits(state, rows, ledger.grid.trust === 'exact');
    readDataRow(state, { ledger, row, id }, habits);
  }
}

/** Reads all grids that hold a part of the table, in document order: a page break may have cut it. */
export function readRequests(ledgers: readonly Ledger[], cache: LabelCache): TableReading {
  const state: State = { header: [], group: '', glued: [], reading: emptyReading() };
  for (const ledger of ledgers) readGrid(state, ledger, cache);
  const split = splitRequestRows(state.glued, state.reading.figures);
  return { figures: [...state.reading.figures, ...split.figures], notes: [...state.reading.notes, ...split.notes] };
}
