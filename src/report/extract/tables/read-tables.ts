// The grids of a document → its statutory tables and their figures.
import type { Figure } from '../../model/figure.ts';
import type { Note, Table, TableKind } from '../../model/report.ts';
import type { Grid } from '../../read/document.ts';
import { kinds } from '../../table/find-regions.ts';
import { classifyGrid } from './classify-grid.ts';
import { collectFigures } from './collect-figures.ts';
import { type Ledger, settle, type TableReading } from './ledger.ts';
import { listTitleRows, type PlacedGrid } from './list-grids.ts';
import { readActive } from './read-active.ts';
import { readAppeals } from './read-appeals.ts';
import { readRequests } from './read-requests.ts';
import { type LabelCache, readRow } from './read-rows.ts';
import { readStatistics } from './read-statistics.ts';

export interface TablesReading {
  tables: Table[];
  figures: Figure[];
  notes: Note[];
  /** What became of the cells of each table. */
  ledgers: Ledger[];
}

const readers: Readonly<Record<TableKind, (ledgers: readonly Ledger[], cache: LabelCache) => TableReading>> = {
  active: readActive,
  requests: readRequests,
  appeals: readAppeals,
  stat2014: (ledgers, cache) => readStatistics('stat2014', ledgers, cache),
  stat2008: (ledgers, cache) => readStatistics('stat2008', ledgers, cache),
};

const print = (grid: Grid): string[][] => grid.slots.map((row) => row.map((cell) => grid.cells[cell]?.text ?? ''));

export function readTables(grids: readonly PlacedGrid[]): TablesReading {
  const statutory = grids.flatMap(({ grid, section, caption }) => {
    const held = classifyGrid(grid);
    return held.length > 0 ? [{ grid, section, caption, held }] : [];
  });
  const known = kinds.map(({ kind, lexicon }) => ({ kind, lexicon, cache: new Map() as LabelCache }));
  const ledgers = statutory.map(({ grid, section, caption = [], held }, table): Ledger => {
    const kindOf = (row: number): TableKind | undefined =>
      known.find(
        ({ kind, lexicon, cache }) => held.includes(kind) && readRow(grid, row, lexicon, cache).labels.length > 0,
      )?.kind;
    const lines = [...caption, ...listTitleRows(grid, kindOf)];
    return { grid, section, table, fates: new Map(), caption: lines, notes: [] };
  });
  const readings = known.map(({ kind, cache }) => {
    const own = ledgers.filter((_, index) => statutory[index]?.held.includes(kind));
    return readers[kind](own, cache);
  });
  const collected = collectFigures({
    figures: readings.flatMap((reading) => reading.figures),
    notes: readings.flatMap((reading) => reading.notes),
  });
  return {
    tables: statutory.map(({ grid, section, held }) => ({ kind: held[0] ?? 'active', section, rows: print(grid) })),
    figures: collected.figures,
    notes: [...collected.notes, ...ledgers.flatMap((ledger) => [...ledger.notes, ...settle(ledger)])],
    ledgers,
  };
}
