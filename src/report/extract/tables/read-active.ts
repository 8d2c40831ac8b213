// Grids → table 二: rules, normative documents, licensing, penalties, fees and procurement, in either form.
import { metricById } from '../../../forms/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { makeNote, type Note } from '../../model/report.ts';
import type { Unit } from '../../unit/unit.ts';
import {
  type ActiveColumn,
  type ActiveRow,
  chooseColumns,
  idInActive,
  isTwice,
  listScopes,
  readHeader,
  takeByPosition,
} from './active-columns.ts';
import { alignRow } from './align-row.ts';
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
import {
  holdsSeveral,
  labelId,
  labelRole,
  type ReadRow,
  unitsOf,
  type ValueCell,
  valueCell,
  wordsOfOthers,
} from './read-rows.ts';
import { enumerateSplits, mayMissCell, spellReadings } from './split-digits.ts';

/** A row whose printed digits are fewer cells than it has columns. */
interface GluedActiveRow extends ActiveRow {
  ledger: Ledger;
  values: readonly ValueCell[];
}

interface SplitActiveRow {
  row: GluedActiveRow;
  numbers: number[] | undefined;
  note: Note;
}

const hasChange = (row: GluedActiveRow): boolean => row.columns.some((column) => column.id === 'items_change');

/**
 * 本年增/减 is 0 or carries a sign: the form asks which way it went. So the printed digits are cut at a sign, or around
 * a 0 that stands alone.
 */
function splitAtChange(row: GluedActiveRow): number[][] {
  const pieces = row.values.map((value) => value.folded);
  const position = row.columns.findIndex((column) => column.id === 'items_change');
  if (!pieces.every((piece) => /^\d+$/u.test(piece))) return [];
  return (enumerateSplits(pieces, row.columns.length) ?? []).filter((reading) => reading[position] === 0);
}

/** A cell may be blank or lost: only digits that fewer numbers do not explain are a reading of all columns. */
const isForced = (row: GluedActiveRow): boolean =>
  !mayMissCell(
    row.values.map((value) => value.folded),
    row.columns.length,
  );

function listReadings(row: GluedActiveRow, isComplete: boolean): number[][] {
  const pieces = row.values.map((value) => value.folded);
  if (!pieces.every((piece) => /^\d+$/u.test(piece))) return [];
  if (isForced(row)) return enumerateSplits(pieces, row.columns.length) ?? [];
  return hasChange(row) && isComplete ? splitAtChange(row) : [];
}

function describe(row: GluedActiveRow, read: boolean): Note {
  const raw = row.values.map((value) => value.text).join(' ');
  const at = positionOf(row.ledger, row.values[0]?.cell ?? 0);
  if (read) return makeNote('notes.split_digits.active', { raw }, at);
  const pieces = row.values.map((value) => value.folded);
  const isDigits = pieces.every((piece) => /^\d+$/u.test(piece));
  const readings = isDigits ? spellReadings(enumerateSplits(pieces, row.columns.length)) : undefined;
  if (readings === undefined) return makeNote('notes.ambiguous_digits.unsure', { raw }, at);
  return makeNote('notes.ambiguous_digits.listed', { raw, readings }, at);
}

/**
 * Some agencies print a change without its sign; then some row of the table has no such reading. The rule is trusted
 * only where every row with that column has exactly one. `isComplete`: the document prints a number in every cell of
 * its other tables, so that a blank one need not be feared here.
 */
function splitActiveRows(rows: readonly GluedActiveRow[], isComplete: boolean): SplitActiveRow[] {
  const readings = new Map(rows.map((row) => [row, listReadings(row, isComplete)]));
  const isDoubtful = (row: GluedActiveRow): boolean => hasChange(row) && !isForced(row);
  const trusted = rows.filter(isDoubtful).every((row) => readings.get(row)?.length === 1);
  return rows.map((row) => {
    const own = readings.get(row) ?? [];
    const numbers = own.length === 1 && (trusted || !isDoubtful(row)) ? own[0] : undefined;
    return { row, numbers, note: describe(row, numbers !== undefined) };
  });
}

interface State {
  columns: ActiveColumn[];
  /** Units printed in the head of the block: beside its article, or beside its columns. */
  article: readonly Unit[];
  head: readonly Unit[];
  glued: GluedActiveRow[];
  /** The columns that the table's headers named so far. */
  seen: Set<string>;
  /** The block being read, where cells are not told apart: numbers behind its header, and whether its last row has none. */
  block: { isLed: boolean; endsBlank: boolean; from: number };
  reading: TableReading;
}

const newBlock = (from = 0): State['block'] => ({ isLed: false, endsBlank: false, from });

function addUnreadable(state: State, ledger: Ledger, id: string, columns: readonly ActiveColumn[], row: ReadRow): void {
  const raw = row.values
    .map((value) => value.text)
    .join(' ')
    .trim();
  const label = row.labels.at(-1);
  const at = positionOf(ledger, row.values.find((value) => value.text !== '')?.cell ?? label?.cell ?? 0);
  for (const value of row.values) ledger.cellStates.set(value.cell, 'mapped');
  state.reading.notes.push(makeNote('notes.short_row.active', { label: label?.text ?? '', raw }, at));
  for (const column of columns.filter(({ others }) => !others)) {
    const metric = metricById.get(idInActive(id, column.id));
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

function addFigures(state: State, ledger: Ledger, row: ActiveRow, cells: readonly ValueCell[]): void {
  cells.forEach((value, index) => {
    const column = row.columns[index];
    if (column?.others) state.reading.notes.push(...noteOthers(ledger, [value], value.text));
    if (!column || column.others) return;
    const metric = idInActive(row.id, column.id);
    const figure = makeCellFigure(ledger, metric, value.cell, value.text, listScopes(row, index));
    if (figure) state.reading.figures.push(isTwice(row.id, row.columns, column) ? doubt(figure) : figure);
  });
}

const doubt = (figure: Figure): Figure =>
  figure.status === 'reported' ? { ...figure, status: 'unreadable', value: null } : figure;

function readDataRow(state: State, ledger: Ledger, row: ReadRow, id: string): void {
  const printed = row.values.filter((value) => value.text !== '');
  const columns = chooseColumns(state, id, printed.length, ledger.grid.trust === 'flat');
  if (!columns) return;
  const leaf = row.labels.at(-1);
  const units = [
    ...(leaf?.units ?? []),
    ...unitsOf({ labels: [], unitCells: row.unitCells }),
    ...state.article,
    ...state.head,
  ];
  if (ledger.grid.trust !== 'flat' && columns.length > 1 && holdsSeveral(ledger.grid, row.values)) {
    addUnreadable(state, ledger, id, columns, row);
    return;
  }
  const placed = ledger.grid.trust === 'exact' ? takeByPosition(columns, row) : undefined;
  if (placed) {
    addFigures(state, ledger, { id, columns, units }, placed);
    return;
  }
  const glued = ledger.grid.trust === 'flat' && printed.length < columns.length && printed.length > 0;
  if (glued || (ledger.grid.trust === 'flat' && printed.some((value) => /^0\d/u.test(value.folded)))) {
    state.glued.push({ ledger, id, values: printed, columns, units });
    return;
  }
  if (printed.length === 0) {
    addBlank(state, ledger, { id, columns, units }, row);
    return;
  }
  const aligned = alignRow(row.values, columns.length);
  if (!aligned.ok) {
    addUnreadable(state, ledger, id, columns, row);
    return;
  }
  addFigures(state, ledger, { id, columns, units }, aligned.cells);
}

function addBlank(state: State, ledger: Ledger, of: ActiveRow, row: ReadRow): void {
  const label = row.labels.at(-1);
  const fallback = valueCell(label?.cell ?? 0, 0, '');
  addFigures(
    state,
    ledger,
    of,
    of.columns.map((_, index) => row.values[index] ?? fallback),
  );
}

/**
 * Numbers behind the header and none behind the last label: each row's stand before its label, and what was read is the
 * next row's.
 */
function closeBlock(state: State): void {
  const { isLed, endsBlank, from } = state.block;
  const { figures } = state.reading;
  if (isLed && endsBlank) figures.push(...figures.splice(from).map(doubt));
  state.block = newBlock(figures.length);
}

/** An article opens a block; a header without one does, too, after rows of values. */
function readBlockHead(state: State, row: ReadRow, columns: ActiveColumn[]): void {
  const isArticle = row.labels.some((label) => labelId(label) === 'article');
  if (isArticle || columns.length > 0) closeBlock(state);
  if (isArticle) {
    state.columns = [];
    state.article = unitsOf(row);
    state.head = [];
  }
  if (columns.length === 0) return;
  state.columns = columns;
  for (const { id } of columns) state.seen.add(id);
  state.head = unitsOf({ ...row, labels: row.labels.filter((label) => labelRole(label) !== 'column') });
}

function readGrid(state: State, ledger: Ledger): void {
  for (const row of ledger.rows.active ?? []) {
    claimWords(ledger, row);
    state.reading.notes.push(...noteMisprints(ledger, row));
    const columns = readHeader(row, ledger.year);
    readBlockHead(state, row, columns);
    const leaf = row.labels.findLast((label) => labelRole(label) === 'row');
    if (!leaf && ledger.grid.trust !== 'exact' && row.values.some(isNumber)) state.block.isLed = true;
    if (!leaf || columns.length > 0) continue;
    const words = wordsOfOthers(leaf, ledger.year);
    state.block.endsBlank = !row.values.some(isNumber);
    if (words) state.reading.notes.push(...noteOthers(ledger, row.values, words));
    else readDataRow(state, ledger, row, labelId(leaf));
  }
}

const isNumber = ({ folded }: ValueCell): boolean => /\d/u.test(folded);

/** `isComplete`: see `splitActiveRows`. */
export function readActive(ledgers: readonly Ledger[], isComplete: boolean): TableReading {
  const state: State = {
    columns: [],
    article: [],
    head: [],
    glued: [],
    seen: new Set(),
    block: newBlock(),
    reading: emptyTableReading(),
  };
  for (const ledger of ledgers) readGrid(state, ledger);
  closeBlock(state);
  for (const { row, numbers, note } of splitActiveRows(state.glued, isComplete)) {
    const raw = row.values.map((value) => value.text).join(' ');
    state.reading.notes.push(note);
    row.columns.forEach((column, index) => {
      const cell = row.values[0]?.cell ?? 0;
      const metric = idInActive(row.id, column.id);
      const figure = makeSplitFigure(row.ledger, metric, cell, raw, numbers?.[index], listScopes(row, index));
      if (figure) state.reading.figures.push(figure);
    });
    for (const value of row.values) row.ledger.cellStates.set(value.cell, 'mapped');
  }
  return state.reading;
}
