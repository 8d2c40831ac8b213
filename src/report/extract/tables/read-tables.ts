// The grids of a document → its statutory tables and their figures, each cell of the form once.

import { tableIds } from '../../../forms/record.ts';
import type { Grid } from '../../document/document.ts';
import type { LabelledGrid } from '../../find/label-grid.ts';
import type { Figure } from '../../model/figure.ts';
import type { Note, PrintedTable, TableKind } from '../../model/report.ts';
import { collectFigures } from './collect-figures.ts';
import { anyReporter, findOthersRows, type Reporter } from './find-others-rows.ts';
import { type Ledger, noteOthers, noteUnclaimed, type TableReading } from './ledger.ts';
import { listTitleRows, type PlacedGrid } from './list-grids.ts';
import { readCaptionUnits } from './make-figure.ts';
import { readActive } from './read-active.ts';
import { readAppeals } from './read-appeals.ts';
import { readRequestsTable } from './read-requests.ts';
import { type ReadRow, readRow } from './read-rows.ts';
import { readStatistics } from './read-statistics.ts';

export interface TablesReading {
  tables: PrintedTable[];
  figures: Figure[];
  notes: Note[];
  /** What became of the cells of each table. */
  ledgers: Ledger[];
}

const readers: Readonly<Record<Exclude<TableKind, 'active'>, (ledgers: readonly Ledger[]) => TableReading>> = {
  requests: readRequestsTable,
  appeals: readAppeals,
  stat2014: (ledgers) => readStatistics('stat2014', ledgers),
  stat2008: (ledgers) => readStatistics('stat2008', ledgers),
};

const print = (grid: Grid): string[][] => grid.slots.map((row) => row.map((cell) => grid.cells[cell]?.text ?? ''));

/** Tables 三 and 四 have some 190 cells. */
const fewestCells = 100;

const isComplete = (readings: readonly TableReading[]): boolean => {
  const figures = readings.flatMap((reading) => reading.figures);
  return figures.length >= fewestCells && figures.every(({ status }) => status === 'reported');
};

const cellsIn = (grid: Grid, row: number): { cell: number }[] =>
  grid.cells.flatMap((cell, index) => (cell.row === row ? [{ cell: index }] : []));

/** Rows of another year or body are taken out before any reader sees them. */
function takeOutOthers(ledger: Ledger, others: readonly (string | undefined)[]): Note[] {
  const groups = new Map<string, { cell: number }[]>();
  others.forEach((words, row) => {
    if (words) groups.set(words, [...(groups.get(words) ?? []), ...cellsIn(ledger.grid, row)]);
  });
  return [...groups].flatMap(([words, cells]) => noteOthers(ledger, cells, words));
}

const noRow = (index: number): ReadRow => ({ index, labels: [], values: [], unknown: [], unitCells: [] });

/** The rows of a grid, and of each row the first of its tables that knows a label in it. */
function readRows(grid: LabelledGrid) {
  const byKind = grid.kinds.map((kind) => ({ kind, rows: grid.slots.map((_, row) => readRow(grid, row, kind)) }));
  const labelled = grid.slots.map((_, row) => byKind.find(({ rows }) => (rows[row]?.labels.length ?? 0) > 0));
  return { byKind, labelled };
}

/** `others`: by row, the words that make it another year's or body's. */
function openLedger({ grid, section, caption = [] }: PlacedGrid, table: number, reporter: Reporter) {
  const { byKind, labelled } = readRows(grid);
  const lines = [...caption, ...listTitleRows(grid, (row) => labelled[row]?.kind)];
  const known = labelled.map((reading, row) => reading?.rows[row] ?? noRow(row));
  const others = findOthersRows(grid, lines, known, reporter);
  const own = byKind.map(({ kind, rows }) => [kind, rows.filter(({ index }) => others[index] === undefined)] as const);
  const ledger: Ledger = {
    grid,
    section,
    table,
    cellStates: new Map(),
    caption: lines,
    units: new Map(grid.kinds.map((kind) => [kind, readCaptionUnits(lines, kind)])),
    notes: [],
    year: reporter.year,
    rows: Object.fromEntries(own),
  };
  return { ledger, others };
}

export function readTables(grids: readonly PlacedGrid[], reporter: Reporter = anyReporter): TablesReading {
  const statutory = grids.filter(({ grid }) => grid.kinds.length > 0);
  const notes: Note[] = [];
  const ledgers = statutory.map((placed, table): Ledger => {
    const { ledger, others } = openLedger(placed, table, reporter);
    notes.push(...takeOutOthers(ledger, others));
    return ledger;
  });
  const readings: TableReading[] = [];
  // Table 二 comes last: whether the others print a number in every cell tells how its own may be read.
  for (const kind of [...tableIds].sort((a, b) => Number(a === 'active') - Number(b === 'active'))) {
    const own = ledgers.filter(({ grid }) => grid.kinds.includes(kind));
    readings.push(kind === 'active' ? readActive(own, isComplete(readings)) : readers[kind](own));
  }
  const collected = collectFigures({
    figures: readings.flatMap((reading) => reading.figures),
    notes: [...notes, ...readings.flatMap((reading) => reading.notes)],
  });
  return {
    tables: statutory.map(({ grid, section }) => ({ kind: grid.kinds[0] ?? 'active', section, rows: print(grid) })),
    figures: collected.figures,
    notes: [...collected.notes, ...ledgers.flatMap((ledger) => [...ledger.notes, ...noteUnclaimed(ledger)])],
    ledgers,
  };
}
