// Grids → table 四: five results for reviews, direct lawsuits and lawsuits after review.

import { metricById } from '../../../forms/catalogue.ts';
import { appealShape } from '../../../forms/shape.ts';
import { cellId } from '../../../forms/walk.ts';
import { findOthers, isReportsOwn, stripYears } from '../../find/label-sense.ts';
import type { Figure } from '../../model/figure.ts';
import { makeNote } from '../../model/report.ts';
import { findUnits } from '../../unit/find-units.ts';
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
import { makeCellFigure, makeSplitFigure } from './make-figure.ts';
import { readCell } from './read-cell.ts';
import {
  holdsSeveral,
  labelId,
  type ReadRow,
  type RowLabel,
  unitsOf,
  type ValueCell,
  wordsOfOthers,
} from './read-rows.ts';
import { type Accept, enumerateSplits } from './split-digits.ts';

const idInAppeals = (row: string, column: string): string => cellId({ id: 'appeals' }, row, column);

const { kinds: appealGroups, results: appealResults } = appealShape;

interface Column {
  metric: string;
  /** Where the header stands in an exact grid. */
  column: number;
}

interface State {
  /** Spans of the group headers in an exact grid. */
  groups: { id: string; from: number; to: number }[];
  results: (RowLabel & { ledger: Ledger })[];
  /** The heads in the order they are met, each with the number of results before it. */
  heads: { id: string; results: number }[];
  /** Units printed anywhere in the header, or beside the values: the fifteen columns share one. */
  units: Unit[];
  /** Some header names another year or span: nobody can say which of the fifteen columns are left. */
  isMixed: boolean;
  /** Rows of values below this header. */
  read: number;
  reading: TableReading;
}

const newTable = () => ({ groups: [], results: [], heads: [], units: [], isMixed: false, read: 0 });

const isGroup = (id: string): boolean => appealGroups.includes(id);
const isResult = (id: string): boolean => appealResults.includes(id);
const canonical: readonly Column[] = appealGroups.flatMap((group) =>
  appealResults.map((result) => ({ metric: idInAppeals(group, result), column: -1 })),
);

function readHeader(state: State, ledger: Ledger, row: ReadRow): void {
  claimWords(ledger, row);
  state.units.push(...unitsOf(row));
  for (const label of row.labels) {
    if (wordsOfOthers(label, ledger.year)) state.isMixed = true;
    const id = labelId(label);
    const span = ledger.grid.cells[label.cell]?.colspan ?? 1;
    if (isGroup(id) && !state.groups.some((group) => group.id === id))
      state.groups.push({ id, from: label.column, to: label.column + span });
    if (!isResult(id) && !state.heads.some((head) => head.id === id))
      state.heads.push({ id, results: state.results.length });
    // A cell that spans two header rows is met twice.
    if (isResult(id) && !state.results.some((known) => known.ledger === ledger && known.cell === label.cell)) {
      state.results.push({ ...label, ledger });
    }
  }
}

function scopesOf(state: State, metricId: string): UnitScope[] {
  const metric = metricById.get(metricId);
  return metric ? [{ units: state.units, covers: [metric] }] : [];
}

/** Columns by the place of their header; undefined when the header does not name fifteen different ones. */
function columnsByPlace(state: State): Column[] | undefined {
  const columns = state.results.flatMap((label) => {
    const group = state.groups.findLast(({ from, to }) => label.column >= from && label.column < to);
    return group ? [{ metric: idInAppeals(group.id, labelId(label)), column: label.column }] : [];
  });
  const distinct = new Map(columns.map((column) => [column.metric, column]));
  return distinct.size === canonical.length && columns.length === canonical.length
    ? columns.sort((a, b) => a.column - b.column)
    : undefined;
}

/** The groups in printed order; undefined where the heads that are left of the header do not tell it. */
function orderGroups({ heads }: State): readonly string[] | undefined {
  const suits = heads.map(({ id }) => id).filter((id): id is string => isGroup(id) && id !== 'review');
  // All heads lost: nothing speaks against the form.
  if (suits.length === 0 && !heads.some(({ id }) => id === 'suit')) return appealGroups;
  if (suits.length === 1) return undefined;
  const both: readonly string[] = suits.length === 2 ? suits : ['suit_direct', 'suit_after_review'];
  const review = heads.findIndex(({ id }) => id === 'review');
  const suit = heads.findIndex(({ id }) => id !== 'review');
  // Results printed before the heads of the lawsuits are those of the reviews.
  const isReviewFirst =
    suits.length === 2 && (heads.find(({ id }) => id === suits[0])?.results ?? 0) >= appealResults.length;
  if (isReviewFirst || (review >= 0 && review < suit)) return ['review', ...both];
  return review < 0 ? undefined : [...both, 'review'];
}

/**
 * Columns in reading order: three runs of five results, each run in the order it is printed. Undefined where the header
 * does not tell the order.
 */
function columnsByOrder(state: State): readonly Column[] | undefined {
  const groups = orderGroups(state);
  if (!groups) return undefined;
  const results = state.results.map(labelId);
  const size = appealResults.length;
  const isWhole = results.length === canonical.length;
  // A header that lost labels is read only where the first or the last run stands in the order of the form.
  const isOfForm = (run: readonly string[]): boolean => run.join() === appealResults.join();
  if (!isWhole && !isOfForm(results.slice(0, size)) && !isOfForm(results.slice(-size))) return undefined;
  const runs = groups.map((_, index) => (isWhole ? results.slice(index * size, (index + 1) * size) : appealResults));
  // Of lawsuits printed first nobody knows whether their results stand before or behind those of the reviews.
  if (groups[0] !== 'review' && new Set(runs.map((run) => run.join())).size > 1) return undefined;
  const columns = groups.flatMap((group, index) =>
    (runs[index] ?? []).map((result) => ({ metric: idInAppeals(group, result), column: -1 })),
  );
  return new Set(columns.map((column) => column.metric)).size === canonical.length ? columns : undefined;
}

const sumsInGroups: Accept = (numbers) => {
  if (numbers.length === 0 || numbers.length % 5 !== 0) return true;
  const group = numbers.slice(-5);
  return group[4] === group.slice(0, 4).reduce((sum, number) => sum + number, 0);
};

function splitGlued(values: readonly ValueCell[]): number[][] {
  const pieces = values.map((value) => value.folded);
  if (!pieces.every((piece) => /^\d+$/u.test(piece))) return [];
  return enumerateSplits(pieces, canonical.length, sumsInGroups) ?? [];
}

function addGlued(state: State, ledger: Ledger, columns: readonly Column[], values: readonly ValueCell[]): void {
  const readings = splitGlued(values);
  const raw = values.map((value) => value.text).join(' ');
  for (const value of values) ledger.cellStates.set(value.cell, 'mapped');
  const one = readings.length === 1;
  const words = one ? 'notes.split_digits.appeals' : 'notes.ambiguous_digits.unsure';
  state.reading.notes.push(makeNote(words, { raw }, positionOf(ledger, values[0]?.cell ?? 0)));
  columns.forEach((column, index) => {
    const found = new Set(readings.map((reading) => reading[index]));
    const figure = makeSplitFigure(
      ledger,
      column.metric,
      values[0]?.cell ?? 0,
      raw,
      found.size === 1 ? [...found][0] : undefined,
      scopesOf(state, column.metric),
    );
    if (figure) state.reading.figures.push(figure);
  });
}

function addUnreadable(state: State, ledger: Ledger, columns: readonly Column[], values: readonly ValueCell[]): void {
  const raw = values
    .map((value) => value.text)
    .join(' ')
    .trim();
  const at = positionOf(ledger, values[0]?.cell ?? 0);
  for (const value of values) ledger.cellStates.set(value.cell, 'mapped');
  state.reading.notes.push(makeNote('notes.short_row.appeals', { raw }, at));
  state.reading.figures.push(
    ...columns.map(
      ({ metric }): Figure => ({ metric, value: null, status: 'unreadable', qualifier: 'exact', unit: '件', raw, at }),
    ),
  );
}

/** 件数, 合计, 2023年: a word before the fifteen numbers names the row. */
function dropRowName(ledger: Ledger, row: ReadRow): { row: ReadRow; name: string } {
  const [first] = row.values;
  const isName = /^(?=.*\p{Script=Han})[\p{Script=Han}\d（()）%]{2,12}$/u;
  if (!first || !isName.test(first.folded) || readCell(first.text).status !== 'unreadable') return { row, name: '' };
  ledger.cellStates.set(first.cell, 'label');
  return { row: { ...row, values: row.values.slice(1) }, name: first.folded };
}

/** The row is named after another year, span or body. */
function isOthersRow(name: string, year: number | undefined): boolean {
  const { text, years } = stripYears(name);
  return !isReportsOwn({ years, others: findOthers(text, '') }, year);
}

function readValues(state: State, ledger: Ledger, printedRow: ReadRow): void {
  const { row, name } = dropRowName(ledger, printedRow);
  if (isOthersRow(name, ledger.year)) {
    state.reading.notes.push(...noteOthers(ledger, row.values, name));
    return;
  }
  state.units.push(...findUnits(name).units);
  const placed = ledger.grid.trust === 'exact' ? columnsByPlace(state) : undefined;
  const ordered = state.isMixed ? undefined : (placed ?? columnsByOrder(state));
  if (!ordered) {
    addUnreadable(state, ledger, canonical, row.values);
    return;
  }
  const columns = ordered;
  const printed = row.values.filter((value) => value.text !== '');
  const byPlace = placed?.map((column) => row.values.find((value) => value.column === column.column));
  const complete =
    byPlace?.every((value) => value !== undefined) &&
    byPlace.filter((value) => value?.text !== '').length === printed.length;
  const aligned = complete
    ? { ok: true as const, cells: byPlace?.flatMap((value) => value ?? []) ?? [] }
    : alignRow(row.values, columns.length);
  if (ledger.grid.trust !== 'flat' && holdsSeveral(ledger.grid, row.values)) {
    addUnreadable(state, ledger, columns, row.values);
    return;
  }
  const leadingZero = printed.some((value) => /^0\d/u.test(value.folded));
  if (ledger.grid.trust === 'flat' && (!aligned.ok || leadingZero)) {
    addGlued(state, ledger, columns, printed);
    return;
  }
  if (!aligned.ok) {
    addUnreadable(state, ledger, columns, row.values);
    return;
  }
  aligned.cells.forEach((value, index) => {
    const metric = columns[index]?.metric ?? '';
    const figure = makeCellFigure(ledger, metric, value.cell, value.text, scopesOf(state, metric));
    if (figure) state.reading.figures.push(figure);
  });
}

/** Behind a first row of values a stray number (of a page, a note) makes no second one; a row of two thirds of them does. */
function isValueRow({ values }: ReadRow, read: number): boolean {
  const numbers = values.filter((value) => /\d/u.test(value.folded)).length;
  return read > 0 ? numbers >= 10 : values.length >= 5 || numbers > 0;
}

function readGrid(state: State, ledger: Ledger): void {
  for (const row of ledger.rows.appeals ?? []) {
    if (row.labels.some((label) => isResult(labelId(label)) || isGroup(labelId(label)))) {
      state.reading.notes.push(...noteMisprints(ledger, row));
      // A header below values begins the table anew: it is printed twice, or for two years.
      if (state.read > 0) Object.assign(state, newTable());
      readHeader(state, ledger, row);
    }
    if (state.results.length >= 4 && row.labels.length === 0 && isValueRow(row, state.read)) {
      claimWords(ledger, row);
      state.units.push(...unitsOf(row));
      readValues(state, ledger, row);
      state.read += 1;
    }
  }
}

export function readAppeals(ledgers: readonly Ledger[]): TableReading {
  const state: State = { ...newTable(), reading: emptyTableReading() };
  for (const ledger of ledgers) readGrid(state, ledger);
  return state.reading;
}
