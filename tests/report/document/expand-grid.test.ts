import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/report/document/document.ts';
import { expandGrid, type SpannedCell } from '../../../src/report/document/expand-grid.ts';

const texts = (grid: Grid) => grid.slots.map((line) => line.map((slot) => grid.cells[slot]!.text));
const rowsOf = (grid: Grid): SpannedCell[][] =>
  grid.slots.map((_, row) =>
    grid.cells.filter((cell) => cell.row === row).sort((left, right) => left.column - right.column),
  );

const span = fc.oneof(
  fc.integer({ min: 1, max: 4 }),
  fc.constantFrom(0, -3, Number.NaN, 2.5, 1e9, Number.POSITIVE_INFINITY),
);
const cell = fc.record({ text: fc.string({ maxLength: 4 }), rowspan: span, colspan: span });
const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

describe('expandGrid', () => {
  it('repeats a spanning cell in every slot it covers', () => {
    const grid = expandGrid(
      [
        [
          { text: '三、结果', rowspan: 2 },
          { text: '予以公开', colspan: 2 },
        ],
        [{ text: '5' }, { text: '0' }],
      ],
      'exact',
    );
    expect(texts(grid)).toEqual([
      ['三、结果', '予以公开', '予以公开'],
      ['三、结果', '5', '0'],
    ]);
    expect(grid.problems).toEqual([]);
  });

  it('gives an empty cell and a problem where the rows are too short', () => {
    const grid = expandGrid([[{ text: 'a' }, { text: 'b' }], [{ text: 'c' }]], 'ragged');
    expect(texts(grid)).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(grid.problems).toEqual([{ kind: 'missing', row: 1, column: 1 }]);
  });

  it('lets the first cell win where two want the same slot', () => {
    const grid = expandGrid(
      [
        [{ text: 'a' }, { text: 'b', rowspan: 2 }],
        [{ text: 'c', colspan: 2 }, { text: 'd' }],
      ],
      'exact',
    );
    expect(texts(grid)).toEqual([
      ['a', 'b', ''],
      ['c', 'b', 'd'],
    ]);
    expect(grid.problems).toContainEqual({ kind: 'collision', row: 1, column: 0 });
  });

  it('cuts spans that run past the last row or past the last real column', () => {
    const grid = expandGrid([[{ text: 'title', colspan: 20 }], [{ text: 'a', rowspan: 9 }, { text: 'b' }]], 'exact');
    expect(texts(grid)).toEqual([
      ['title', 'title'],
      ['a', 'b'],
    ]);
    expect(grid.problems).toEqual([
      { kind: 'overlong', row: 1, column: 0 },
      { kind: 'overlong', row: 0, column: 0 },
    ]);
  });

  it.each([0, -1, Number.NaN, 0.5])('reads a span of %s as 1', (nonsense) => {
    const grid = expandGrid([[{ text: 'a', rowspan: nonsense, colspan: nonsense }, { text: 'b' }]], 'exact');
    expect(texts(grid)).toEqual([['a', 'b']]);
  });

  it('makes an empty grid of no rows', () => {
    expect(expandGrid([], 'flat')).toEqual({ type: 'grid', trust: 'flat', cells: [], slots: [], problems: [] });
  });

  it('covers every slot exactly once and loses no cell', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const grid = expandGrid(rows, 'exact');
        const width = grid.slots[0]?.length ?? 0;
        const covered = new Set<string>();
        grid.cells.forEach((placed, index) => {
          for (let row = placed.row; row < placed.row + placed.rowspan; row++)
            for (let column = placed.column; column < placed.column + placed.colspan; column++) {
              expect(grid.slots[row]![column]).toBe(index);
              covered.add(`${row},${column}`);
            }
        });
        expect(grid.slots.every((line) => line.length === width)).toBe(true);
        expect(covered.size).toBe(grid.slots.length * width);
        // Hole fillers stand after the cells of the source, which keep their order; only the width cap may drop any.
        const expected = rows.flat().map((source) => source.text);
        if (width < 200 && !grid.problems.some((problem) => problem.column >= 200))
          expect(grid.cells.slice(0, expected.length).map((placed) => placed.text)).toEqual(expected);
      }),
    );
  });

  it('changes nothing when its own result is expanded again', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const once = expandGrid(rows, 'exact');
        const twice = expandGrid(rowsOf(once), 'exact');
        expect(texts(twice)).toEqual(texts(once));
        expect(twice.problems).toEqual([]);
      }),
    );
  });

  it('caps hostile spans instead of allocating for them', () => {
    const hostile = Array.from({ length: 1000 }, () =>
      Array.from({ length: 1000 }, () => ({ text: 'x', rowspan: 1000, colspan: 1000 })),
    );
    const grid = expandGrid(hostile, 'exact');
    expect(grid.cells.length).toBeLessThanOrEqual(200_000);
    expect(grid.problems.some((problem) => problem.kind === 'overlong')).toBe(true);
  });

  it('caps the height and says so', () => {
    const grid = expandGrid(
      Array.from({ length: 6000 }, () => [{ text: '1' }]),
      'exact',
    );
    expect(grid.slots.length).toBe(5000);
    expect(grid.problems).toEqual([{ kind: 'overlong', row: 5000, column: 0 }]);
  });
});
