// Figures and the grids they stand in → those that the labels of their own row and column name, and not their place alone.
import { type FormCell, formCells } from '../../forms/facts.ts';
import { wordingsOf } from '../../forms/labels.ts';
import type { Label } from '../../forms/record.ts';
import { listColumns, listRows } from '../../forms/walk.ts';
import { keyOfPlace } from '../document/sights.ts';
import type { Figure } from '../model/figure.ts';
import type { LabelledGrid } from './label-grid.ts';
import { squashLabel } from './squash.ts';

/** Where a form has a figure: how its row and its column may be called, as the lexicon spells it. */
interface Named {
  table: FormCell['table']['id'];
  row: ReadonlySet<string>;
  /** In some form, rows stand beside or below it that it heads: what is beside its label may be one of theirs. */
  isHead: boolean;
  /** Rows that share their wording with others stand below the row that they are parts of: its wordings, then theirs in order. */
  above: readonly ReadonlySet<string>[];
  column: ReadonlySet<string>;
  /** The header over columns that share their wording with others. */
  header: ReadonlySet<string> | undefined;
  /** No other column can be meant where a row has one number. */
  isOnly: boolean;
}

const spellings = (label: Label): ReadonlySet<string> => new Set(wordingsOf(label).map(squashLabel).filter(Boolean));

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((word) => other.has(word));

/** Rows that are printed between a row and the one it is a part of, that one first. */
function listAbove({ row, path, table }: FormCell): ReadonlySet<string>[] {
  const own = spellings(row);
  const alike = table.blocks
    .flatMap(({ rows }) => listRows(rows))
    .filter((other) => overlap(spellings(other.row), own));
  const parent = path.at(-2);
  if (alike.length < 2 || !parent) return [];
  const before = parent.rows.slice(
    0,
    parent.rows.findIndex(({ id }) => id === row.id),
  );
  return [parent, ...before].map(spellings);
}

function findHeader({ column, columnPath, block }: FormCell): ReadonlySet<string> | undefined {
  const own = spellings(column);
  const alike = listColumns(block.columns).filter((other) => overlap(spellings(other.column), own));
  const above = columnPath.at(-2);
  return alike.length > 1 && above ? spellings(above) : undefined;
}

/** The wordings of all that heads rows, by table. */
const heads: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...Map.groupBy(formCells, ({ table }) => table.id)].map(([table, cells]) => [
    table,
    new Set(cells.flatMap(({ path }) => path.slice(0, -1).flatMap((node) => [...spellings(node)]))),
  ]),
);

const describe = (cell: FormCell): Named => ({
  table: cell.table.id,
  row: spellings(cell.row),
  isHead: overlap(spellings(cell.row), heads.get(cell.table.id) ?? new Set()),
  above: listAbove(cell),
  column: spellings(cell.column),
  header: findHeader(cell),
  isOnly: cell.table.blocks.length === 1 && listColumns(cell.block.columns).length === 1,
});

/** By metric, in each form's version of its table. */
const namesOf: ReadonlyMap<string, readonly Named[]> = new Map(
  [...Map.groupBy(formCells, ({ id }) => id)].map(([id, cells]) => [id, cells.map(describe)]),
);

/** A grid, and the columns of it that hold figures. */
interface Columns {
  grid: LabelledGrid;
  numeric: ReadonlySet<number>;
}

interface Place extends Columns {
  cell: number;
}

type Side = 'row' | 'column';

const spanOf = { row: 'rowspan', column: 'colspan' } as const;

/** As high as, or as wide as, and beside it. */
const isLevel = ({ grid }: Place, one: number, other: number, side: Side): boolean => {
  const [a, b] = [grid.cells[one], grid.cells[other]];
  return a?.[side] === b?.[side] && a?.[spanOf[side]] === b?.[spanOf[side]];
};

/** More than a number or a unit. */
const holdsWords = ({ words }: LabelledGrid, cell: number): boolean =>
  /\p{Script=Han}/u.test(words[cell]?.squashed ?? '');

const isUnit = ({ words }: LabelledGrid, cell: number): boolean => words[cell]?.isUnit === true;

/** The cells on the way from a cell to the left or upwards, the nearest first. */
function listBefore({ grid }: Place, from: number, side: Side): number[] {
  const { row = 0, column = 0 } = grid.cells[from] ?? {};
  const line =
    side === 'row'
      ? (grid.slots[row] ?? []).slice(0, column)
      : grid.slots.slice(0, row).map((slots) => slots[column] ?? -1);
  return [...new Set(line.toReversed())].filter((cell) => cell !== from);
}

const listWordsAbove = (place: Place, from: number): number[] =>
  listBefore(place, from, 'column').filter((cell) => holdsWords(place.grid, cell));

/** Whether a cell is a label that is called so. */
const isCalled = ({ grid }: Place, cell: number | undefined, table: Named['table'], names: ReadonlySet<string>) => {
  const match = cell === undefined ? undefined : grid.words[cell]?.matches[table];
  return match !== undefined && names.has(match.wording);
};

function isRowNamed(place: Place, { table, row, isHead, above }: Named): boolean {
  if (row.size === 0) return true;
  const before = listBefore(place, place.cell, 'row');
  const label = before.find((cell) => holdsWords(place.grid, cell));
  // A cell between a head and the numbers that is neither may be the label of a row of which nothing is left.
  const isGap = (cell: number): boolean =>
    !isUnit(place.grid, cell) && !place.numeric.has(place.grid.cells[cell]?.column ?? -1);
  if (isHead && label !== undefined && before.slice(0, before.indexOf(label)).some(isGap)) return false;
  if (label === undefined || !isLevel(place, label, place.cell, 'row') || !isCalled(place, label, table, row))
    return false;
  const over = listWordsAbove(place, label).slice(0, above.length).toReversed();
  return above.every((names, index) => isCalled(place, over[index], table, names));
}

/** Whether a row has one number, and be it blank. */
function isAlone(place: Place): boolean {
  const { row = 0 } = place.grid.cells[place.cell] ?? {};
  const others = (place.grid.slots[row] ?? []).filter((cell) => cell !== place.cell);
  return others.every((cell) => holdsWords(place.grid, cell) || isUnit(place.grid, cell));
}

function isColumnNamed(place: Place, { table, column, header, isOnly }: Named): boolean {
  if (column.size === 0 || (isOnly && isAlone(place))) return true;
  const [label, over] = listWordsAbove(place, place.cell);
  if (label === undefined || !isLevel(place, label, place.cell, 'column') || !isCalled(place, label, table, column))
    return false;
  return header === undefined || isCalled(place, over, table, header);
}

/** The cells of grids that a paged document prints, by the key of their place. */
function indexCells(figures: readonly Figure[], grids: readonly LabelledGrid[]): Map<string, Place> {
  const keys = new Set(figures.flatMap(({ at }) => (at.origin ? [keyOfPlace(at.origin)] : [])));
  return new Map(
    grids.flatMap((grid) => {
      const cells = grid.cells.flatMap(({ origin, column }, cell) =>
        origin ? [{ key: keyOfPlace(origin), cell, column }] : [],
      );
      const held = cells.filter(({ key, cell }) => keys.has(key) && !holdsWords(grid, cell));
      const numeric = new Set(held.map(({ column }) => column));
      return cells.map(({ key, cell }): [string, Place] => [key, { grid, numeric, cell }]);
    }),
  );
}

/**
 * A label that was lost or is doubtful names nothing: the next one may be taken for it, that of a group for that of its first
 * row, and a row of zeros fits everywhere.
 */
export function findNamed(figures: readonly Figure[], grids: readonly LabelledGrid[]): ReadonlySet<Figure> {
  const places = indexCells(figures, grids);
  return new Set(
    figures.filter(({ metric, at }) => {
      const place = at.origin && places.get(keyOfPlace(at.origin));
      if (!place) return false;
      return (namesOf.get(metric) ?? []).some((named) => isRowNamed(place, named) && isColumnNamed(place, named));
    }),
  );
}
