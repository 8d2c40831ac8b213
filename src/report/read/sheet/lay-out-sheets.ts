// Sheets → mdast: what stands alone in its row is a line of text, rows of several cells are tables.
import type { Paragraph, Root, RootContent } from 'mdast';
import { expandGrid, type SpannedCell } from '../../document/expand-grid.ts';
import { tidyText } from '../../text/shown-text.ts';
import type { FormWords } from '../form-words.ts';
import { isWorded } from '../sight.ts';
import type { SheetMerge, ShownSheet } from './sheet.ts';

/** A cell with the room it takes on what is shown of its sheet. */
interface PlacedCell extends SheetMerge {
  text: string;
}

export const layOutSheets = (sheets: readonly ShownSheet[], forms: FormWords): Root => ({
  type: 'root',
  children: sheets.flatMap((sheet) => layOutSheet(sheet, forms)),
});

function layOutSheet(sheet: ShownSheet, { isLabel }: FormWords): RootContent[] {
  const content: RootContent[] = [];
  for (const stripe of cutIntoStripes(placeCells(sheet))) {
    for (const block of cutIntoBlocks(stripe)) {
      let rows: PlacedCell[][] = [];
      // The row behind the last that a cell of the table reaches into.
      let end = 0;
      const flush = (): void => {
        if (rows.length > 0) content.push(...layOutTable(rows.flat()));
        rows = [];
      };
      for (const row of groupRows(block)) {
        const [only, another] = row.filter(({ text }) => text !== '');
        const isLine =
          only !== undefined && another === undefined && !(rows.length > 0 && isPartOfTable(only, end, isLabel));
        if (!isLine) {
          rows.push(row);
          end = row.reduce((most, cell) => Math.max(most, cell.row + cell.rowspan), end);
          continue;
        }
        flush();
        content.push(...writeLines(only.text));
      }
      flush();
    }
  }
  return content;
}

/** A row of a table may show one cell only: a label that heads others, or a value whose neighbours are blank. */
function isPartOfTable(cell: PlacedCell, end: number, isLabel: FormWords['isLabel']): boolean {
  // What a cell of a row above reaches into belongs to it.
  return end > cell.row || isLabel(cell.text) || !isWorded(cell.text);
}

const writeLines = (text: string): Paragraph[] =>
  text
    .split('\n')
    .map((line) => tidyText(line))
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', children: [{ type: 'text', value: line }] }));

/** Where each shown row or column comes to stand once the hidden ones are gone. */
function closeUp(hidden: ReadonlySet<number>): (from: number, to: number) => { at: number; count: number } {
  const sorted = [...hidden].sort((one, other) => one - other);
  const countBefore = (place: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => {
    const at = from - countBefore(from);
    return { at, count: to - countBefore(to) - at };
  };
}

function placeCells({ cells, merges, hiddenRows, hiddenColumns }: ShownSheet): PlacedCell[] {
  const [rowsOf, columnsOf] = [closeUp(hiddenRows), closeUp(hiddenColumns)];
  const key = (row: number, column: number): string => `${row} ${column}`;
  const last = { row: lastOf(cells.map(({ row }) => row)), column: lastOf(cells.map(({ column }) => column)) };
  const spans = new Map(clampMerges(merges, last).map((merge) => [key(merge.row, merge.column), merge]));
  const covered = new Set(
    [...spans.values()].flatMap((merge) => listCovered(merge).map(([row, column]) => key(row, column))),
  );
  const texts = new Map(cells.map((cell) => [key(cell.row, cell.column), cell.text]));
  const known = new Set(texts.keys());
  const blank = [...spans.values()]
    .filter((merge) => !known.has(key(merge.row, merge.column)))
    .map((merge) => ({ ...merge, text: '' }));
  const shown = [...cells, ...blank].map((cell) => ({ ...cell, text: cell.text.trim() }));
  return shown.flatMap((cell): PlacedCell[] => {
    if (covered.has(key(cell.row, cell.column))) return [];
    const { rowspan, colspan } = spans.get(key(cell.row, cell.column)) ?? { rowspan: 1, colspan: 1 };
    const [down, across] = [rowsOf(cell.row, cell.row + rowspan), columnsOf(cell.column, cell.column + colspan)];
    if (down.count < 1 || across.count < 1) return [];
    return [{ text: cell.text, row: down.at, column: across.at, rowspan: down.count, colspan: across.count }];
  });
}

const lastOf = (places: readonly number[]): number => places.reduce((most, place) => Math.max(most, place), 0);

/** A merge goes as far as the sheet is used. */
function clampMerges(merges: readonly SheetMerge[], last: { row: number; column: number }): SheetMerge[] {
  return merges.flatMap(({ row, column, rowspan, colspan }) => {
    const [down, across] = [Math.min(rowspan, last.row + 1 - row), Math.min(colspan, last.column + 1 - column)];
    return down < 1 || across < 1 ? [] : [{ row, column, rowspan: down, colspan: across }];
  });
}

/** The places of a merge that show nothing of their own. */
function listCovered({ row, column, rowspan, colspan }: SheetMerge): [number, number][] {
  return Array.from({ length: rowspan * colspan - 1 }, (_, index) => {
    const place = index + 1;
    return [row + Math.floor(place / colspan), column + (place % colspan)];
  });
}

/** Cells between blank rows. */
function cutIntoStripes(cells: readonly PlacedCell[]): PlacedCell[][] {
  return cutApart(cells, ({ row, rowspan }) => [row, row + rowspan]);
}

/** Tables that stand side by side, with a blank column between them. */
function cutIntoBlocks(stripe: readonly PlacedCell[]): PlacedCell[][] {
  const blocks = cutApart(stripe, ({ column, colspan }) => [column, column + colspan]);
  const isTable = (block: readonly PlacedCell[]): boolean =>
    groupRows(block).filter((row) => row.filter(({ text }) => text !== '').length >= 2).length >= 2;
  return blocks.length > 1 && blocks.every(isTable) ? blocks : [[...stripe]];
}

function cutApart(
  cells: readonly PlacedCell[],
  stretchOf: (cell: PlacedCell) => readonly [number, number],
): PlacedCell[][] {
  const starts: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const sorted = [...cells].sort((one, other) => stretchOf(one)[0] - stretchOf(other)[0]);
  for (const cell of sorted.filter(({ text }) => text !== '')) {
    const [from, to] = stretchOf(cell);
    if (from > end) starts.push(from);
    end = Math.max(end, to);
  }
  const parts: PlacedCell[][] = starts.map(() => []);
  let part = -1;
  for (const cell of sorted) {
    while ((starts[part + 1] ?? Number.POSITIVE_INFINITY) <= stretchOf(cell)[0]) part += 1;
    parts[part]?.push(cell);
  }
  return parts;
}

function groupRows(cells: readonly PlacedCell[]): PlacedCell[][] {
  const rows = Map.groupBy(cells, ({ row }) => row);
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

/** A table takes the room of what it shows: blank cells within are its own, what lies around it is not. */
function layOutTable(cells: readonly PlacedCell[]): RootContent[] {
  const shown = cells.filter(({ text }) => text !== '');
  const top = Math.min(...shown.map(({ row }) => row));
  const bottom = Math.max(...shown.map(({ row, rowspan }) => row + rowspan));
  const left = Math.min(...shown.map(({ column }) => column));
  const right = Math.max(...shown.map(({ column, colspan }) => column + colspan));
  const rows: SpannedCell[][] = Array.from({ length: bottom - top }, () => []);
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const taken = new Set<string>();
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      const cell = at.get(`${row} ${column}`);
      const span = {
        rowspan: Math.min(cell?.rowspan ?? 1, bottom - row),
        colspan: Math.min(cell?.colspan ?? 1, right - column),
      };
      for (const [down, across] of listCovered({ row, column, ...span })) taken.add(`${down} ${across}`);
      rows[row - top]?.push({ text: tidyText(cell?.text ?? ''), ...span });
    }
  }
  return [expandGrid(rows, 'exact')];
}
