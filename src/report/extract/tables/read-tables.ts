// The grids of a document → its statutory tables and their figures.

import type { Grid } from '../../document/document.ts';
import { classifyGrid } from '../../find/classify-grid.ts';
import { kinds } from '../../find/find-regions.ts';
import type { Figure } from '../../model/figure.ts';
import type { Note, Table, TableKind } from '../../model/report.ts';
import { collectFigures } from './collect-figures.ts';
import { anyReporter, findOthersRows, type Reporter } from './find-others-rows.ts';
import { type Ledger, noteOthers, settle, type TableReading } from './ledger.ts';
import { listTitleRows, type PlacedGrid } from './list-grids.ts';
import { readActive } from './read-active.ts';
import { readAppeals } from './read-appeals.ts';
import { readRequests } from './read-requests.ts';
import { type LabelCache, type ReadRow, readRow } from './read-rows.ts';
import { readStatistics } from './read-statistics.ts';

export interface TablesReading {
  tables: Table[];
  figures: Figure[];
  notes: Note[];
  /** What became of the cells of each table. */
  ledgers: Ledger[];
}

const readers: Readonly<
  Record<Exclude<TableKind, 'active'>, (ledgers: readonly Ledger[], cache: LabelCache) => TableReading>
> = {
  requests: readRequests,
  appeals: readAppeals,
  stat2014: (ledgers, cache) => readStatistics('stat2014', ledgers, cache),
  stat2008: (ledgers, cache) => readStatistics('stat2008', ledgers, cache),
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

export function readTables(grids: readonly PlacedGrid[], reporter: Reporter = anyReporter): TablesReading {
  const statutory = grids.flatMap(({ grid, section, caption }) => {
    const held = classifyGrid(grid);
    return held.length > 0 ? [{ grid, section, caption, held }] : [];
  });
  const known = kinds.map(({ kind, lexicon }) => ({ kind, lexicon, cache: new Map() as LabelCache }));
  const notes: Note[] = [];
  const ledgers = statutory.map(({ grid, section, caption = [], held }, table): Ledger => {
    const labelled = grid.slots.map((_, row): ReadRow & { kind?: TableKind } => {
      const rows = known.flatMap(({ kind, lexicon, cache }) =>
        held.includes(kind) ? [{ ...readRow(grid, row, lexicon, cache), kind }] : [],
      );
      const blank = { index: row, labels: [], values: [], unknown: [], unitCells: [] };
      return rows.find((read) => read.labels.length > 0) ?? blank;
    });
    const lines = [...caption, ...listTitleRows(grid, (row) => labelled[row]?.kind)];
    const others = findOthersRows(grid, lines, labelled, reporter);
    const rows = others.flatMap((words, row) => (words === undefined ? [row] : []));
    const { year } = reporter;
    const ledger: Ledger = { grid, section, table, fates: new Map(), caption: lines, year, rows, notes: [] };
    notes.push(...takeOutOthers(ledger, others));
    return ledger;
  });
  const readings: TableReading[] = [];
  // Table 二 comes last: whether the others print a number in every cell tells how its own may be read.
  for (const { kind, cache } of [...known].sort((a, b) => Number(a.kind === 'active') - Number(b.kind === 'active'))) {
    const own = ledgers.filter((_, index) => statutory[index]?.held.includes(kind));
    readings.push(kind === 'active' ? readActive(own, cache, isComplete(readings)) : readers[kind](own, cache));
  }
  const collected = collectFigures({
    figures: readings.flatMap((reading) => reading.figures),
    notes: [...notes, ...readings.flatMap((reading) => reading.notes)],
  });
  return {
    tables: statutory.map(({ grid, section, held }) => ({ kind: held[0] ?? 'active', section, rows: print(grid) })),
    figures: collected.figures,
    notes: [...collected.notes, ...ledgers.flatMap((ledger) => [...ledger.notes, ...settle(ledger)])],
    ledgers,
  };
}
