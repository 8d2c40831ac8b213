// A random body → the numbers of a table of disclosure on own initiative.
import type { FormTable } from '../../../src/forms/record.ts';
import { type Cell, cellsOf } from '../../../src/forms/walk.ts';
import type { Course } from './course.ts';
import { type Invented, type InventedTable, inventNumber } from './print-table.ts';
import type { Random } from './random.ts';

interface Draw {
  random: Random;
  /** What the row has to the left, by column. */
  left: ReadonlyMap<string, number>;
  /** The most documents that the body makes of the kind. */
  most: number;
}

/** Bodies make few rules and many normative documents. */
const fewest = 2;
const usual = 60;

/** Columns whose numbers hang together, or are larger or smaller than most. */
const columns: Readonly<Record<string, (draw: Draw) => number>> = {
  in_force: ({ random, left, most }) => (left.get('issued') ?? 0) + random.count(most * 4),
  published: ({ random, left }) => Math.max(0, (left.get('made') ?? 0) - random.count(3)),
  total_public: ({ random, left, most }) => (left.get('published') ?? 0) + random.count(most * 4),
  items_prev: ({ random }) => random.count(300),
  items: ({ random }) => random.count(80),
  decisions: ({ random }) => random.count(3000),
};

function inventMoney(random: Random, { column }: Cell): Invented {
  const most = column.unit === '万元' ? 4000 : 9000;
  return inventNumber(random.chance(0.6) ? 0 : random.count(most * 100) / 100);
}

function inventChange(random: Random): Invented {
  const value = random.chance(0.5) ? 0 : random.int(-30, 60);
  return { value, text: value > 0 ? `+${value}` : String(value) };
}

/** As the forms print amounts and changes. */
function printGiven(cell: Cell, value: number): Invented {
  if (cell.column.kind === 'amount') return { value, text: value.toFixed(2) };
  return { value, text: cell.column.kind === 'signed' && value > 0 ? `+${value}` : String(value) };
}

function inventCell(cell: Cell, draw: Draw): Invented {
  if (cell.column.kind === 'amount') return inventMoney(draw.random, cell);
  if (cell.column.kind === 'signed') return inventChange(draw.random);
  return inventNumber(columns[cell.column.id]?.(draw) ?? draw.random.count(draw.most));
}

/** `separated`: the layout keeps empty cells apart; bodies that make no rules leave their row empty, or strike it out. */
export function inventActive(random: Random, table: FormTable, separated: boolean, course?: Course): InventedTable {
  const invented = new Map<string, Invented>();
  const [first] = table.blocks[0]?.rows ?? [];
  const rows = Map.groupBy(cellsOf(table), ({ row }) => row.id);
  for (const [id, cells] of rows) {
    const left = new Map<string, number>();
    for (const cell of cells) {
      const given = course?.active(id, cell.column.id);
      const made =
        given === undefined
          ? inventCell(cell, { random, left, most: id === first?.id ? fewest : usual })
          : printGiven(cell, given);
      left.set(cell.column.id, made.value ?? 0);
      invented.set(cell.id, made);
    }
  }
  // Where years hang together, an empty row is a slip.
  if (separated && random.chance(course ? 0.02 : 0.2)) {
    const [text = ''] = table.blocks.map(() => random.pick(['', '/', '—', '无']));
    for (const { id } of rows.get(first?.id ?? '') ?? []) invented.set(id, { value: null, text });
  }
  return invented;
}
