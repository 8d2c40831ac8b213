// A document tree → pages as a printer lays them out: lines of text and ruling lines, in millimetres of an A4 sheet.
import type { Root, RootContent } from 'mdast';
import { toString as readText } from 'mdast-util-to-string';
import type { Grid, GridCell } from '../../src/report/document/document.ts';

/** Characters side by side on one baseline; `advances` are the steps from one to the next. */
export interface PrintedText {
  x: number;
  y: number;
  size: number;
  text: string;
  advances: number[];
}

export interface PrintedRule {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PrintedSheet {
  texts: PrintedText[];
  rules: PrintedRule[];
}

const page = { width: 210, height: 297 };
const margin = 25;
const textWidth = page.width - 2 * margin;
const bodySize = 4.2;
const cellSize = 3.1;
const padding = 1;
const leading = 1.55;
const headingSizes = [6.3, 4.9, 4.2] as const;
/** Share of the font size above the baseline. */
const ascent = 0.86;

const advanceOf = (letter: string, size: number): number => (/[\x20-\x7e]/u.test(letter) ? 0.5 : 1) * size;

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + advanceOf(letter, size), 0);

/** A number is never broken. */
function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [''];
  for (const word of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/gu) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line === '' || widthOf(line + word, size) <= width + 0.01) lines[lines.length - 1] = line + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}

interface Printer {
  sheets: PrintedSheet[];
  /** How far down the last sheet is printed. */
  y: number;
}

const openSheet = (printer: Printer): PrintedSheet => {
  const last = printer.sheets.at(-1);
  if (last) return last;
  return startSheet(printer);
};

function startSheet(printer: Printer): PrintedSheet {
  const sheet: PrintedSheet = { texts: [], rules: [] };
  printer.sheets.push(sheet);
  printer.y = margin;
  return sheet;
}

const place = (text: string, x: number, top: number, size: number): PrintedText => ({
  text,
  size,
  x,
  y: top + ascent * size,
  advances: [...text].slice(0, -1).map((letter) => advanceOf(letter, size)),
});

function printLines(printer: Printer, text: string, size: number, isCentred: boolean): void {
  const indent = isCentred ? '' : '　　';
  for (const line of wrapText(indent + text, textWidth, size)) {
    const height = leading * size;
    if (openSheet(printer) && printer.y + height > page.height - margin) startSheet(printer);
    const shift = isCentred ? (textWidth - widthOf(line, size)) / 2 : 0;
    const isFirst = !isCentred && (indent + text).trim().startsWith(line);
    openSheet(printer).texts.push(place(line, margin + shift + (isFirst ? 2 * size : 0), printer.y, size));
    printer.y += height;
  }
}

const widest = 9;
const narrowest = 2.6;

/** In millimetres, by the longest label of each column. */
function measureColumns({ cells, slots }: Grid): number[] {
  const wanted = Array.from({ length: slots[0]?.length ?? 0 }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.colspan === 1 && cell.rowspan <= 2);
    return Math.min(widest, Math.max(narrowest, ...own.map(({ text }) => widthOf(text, 1) + 0.7)));
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  return wanted.map((width) => (width / total) * textWidth);
}

const sum = (values: readonly number[], from: number, count: number): number =>
  values.slice(from, from + count).reduce((total, value) => total + value, 0);

const linesOf = (cell: GridCell, widths: readonly number[]): string[] =>
  wrapText(cell.text, sum(widths, cell.column, cell.colspan) - 2 * padding, cellSize);

function measureRows({ cells, slots }: Grid, widths: readonly number[]): number[] {
  const heights = slots.map(() => leading * cellSize + padding);
  for (const cell of [...cells].sort((one, other) => one.rowspan - other.rowspan)) {
    const wanted = linesOf(cell, widths).length * 1.25 * cellSize + 2 * padding;
    const missing = wanted - sum(heights, cell.row, cell.rowspan);
    const last = cell.row + cell.rowspan - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

function printTable(printer: Printer, grid: Grid): void {
  const widths = measureColumns(grid);
  const heights = measureRows(grid, widths);
  const room = page.height - 2 * margin;
  if (openSheet(printer) && printer.y + Math.min(room, sum(heights, 0, heights.length)) > page.height - margin)
    startSheet(printer);
  for (let from = 0; from < heights.length; ) {
    let to = from + 1;
    while (to < heights.length && printer.y + sum(heights, from, to + 1 - from) <= page.height - margin) to += 1;
    printRows(printer, grid, { from, to }, { widths, heights });
    from = to;
    if (from < heights.length) startSheet(printer);
  }
  printer.y += 3;
}

interface Measures {
  widths: readonly number[];
  heights: readonly number[];
}

function printRows(
  printer: Printer,
  { cells }: Grid,
  { from, to }: { from: number; to: number },
  { widths, heights }: Measures,
): void {
  const sheet = openSheet(printer);
  for (const cell of cells) {
    const [first, end] = [Math.max(from, cell.row), Math.min(to, cell.row + cell.rowspan)];
    if (first >= end) continue;
    const box = {
      x: margin + sum(widths, 0, cell.column),
      y: printer.y + sum(heights, from, first - from),
      width: sum(widths, cell.column, cell.colspan),
      height: sum(heights, first, end - first),
    };
    sheet.rules.push(
      { ...box, height: 0 },
      { ...box, y: box.y + box.height, height: 0 },
      { ...box, width: 0 },
      { ...box, x: box.x + box.width, width: 0 },
    );
    // What goes on after the end of a page is named where it begins.
    if (first !== cell.row || cell.text === '') continue;
    const lines = linesOf(cell, widths);
    const step = 1.25 * cellSize;
    const top = box.y + (box.height - lines.length * step) / 2;
    lines.forEach((line, index) => {
      const shift = (box.width - widthOf(line, cellSize)) / 2;
      sheet.texts.push(place(line, box.x + shift, top + index * step, cellSize));
    });
  }
  printer.y += sum(heights, from, to - from);
}

function printBlock(printer: Printer, block: RootContent): void {
  if (block.type === 'grid') printTable(printer, block);
  else if (block.type === 'heading')
    printLines(printer, readText(block), headingSizes[block.depth - 1] ?? bodySize, block.depth === 1);
  else printLines(printer, readText(block), bodySize, false);
}

export function layOutPrint(root: Root): PrintedSheet[] {
  const printer: Printer = { sheets: [], y: margin };
  for (const block of root.children) printBlock(printer, block);
  return printer.sheets;
}
