// A document → the bytes of a PDF, its tables with or without ruling lines, cut by pages.
import type { Block, Cell, Draft, Piece } from '../document.ts';
import { spread } from './flatten.ts';
import { type Layout, layout } from './layout.ts';
import { packPdf } from './pack-pdf.ts';
import { advance, page, pdfLooks, plain, raisedPdf, size } from './pdf-looks.ts';

const lineHeight = 13;
const padding = 4;

interface Style {
  ruled: boolean;
  /** `- 1 -` at the foot of each page. */
  numbered: boolean;
  /** The header of a table again on each page. */
  repeated: boolean;
}

function drawPieces(pieces: readonly Piece[], left: number, y: number): string[] {
  let x = left;
  return pieces.map(({ text, look }) => {
    const draw = look === undefined ? plain : pdfLooks[look];
    if (!draw) throw new Error(`a PDF has no look ${look}`);
    const drawn = draw(text, x, y);
    x += advance(text, look && look in raisedPdf ? size * 0.6 : size);
    return drawn;
  });
}

/** Pieces cut into lines no wider than this; only plain text is cut. */
function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const [first, ...rest] = pieces;
  if (rest.length > 0 || first?.look || !first) return [[...pieces]];
  const lines: string[] = [''];
  for (const character of first.text) {
    const last = lines.length - 1;
    if (lines[last] && advance(lines[last] + character) > width) lines.push(character);
    else lines[last] += character;
  }
  return lines.map((text) => [{ text }]);
}

class Pages {
  readonly contents: string[][] = [[]];
  y = page.top;
  readonly style: Style;

  constructor(style: Style) {
    this.style = style;
  }

  draw(...operators: string[]): void {
    this.contents.at(-1)?.push(...operators);
  }

  turn(): void {
    this.contents.push([]);
    this.y = page.top;
  }

  text(pieces: readonly Piece[], left: number): void {
    for (const line of wrap(pieces, page.right - left)) {
      if (this.y + lineHeight > page.bottom) this.turn();
      this.y += lineHeight;
      this.draw(...drawPieces(line, left, this.y));
      left = page.left;
    }
    this.y += 4;
  }
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + advance(text), 0);

/** Numbers never wrap; labels share the width that they leave. */
function measureColumns(rows: readonly Cell[][], columns: number): number[] {
  const grid = spread(rows);
  const measured = Array.from({ length: columns }, (_, column) => {
    const slots = grid.flatMap((row) => (row[column]?.isFirst ? [row[column].cell] : []));
    const own = slots.filter(({ colspan = 1 }) => colspan === 1);
    const numbers = slots
      .filter(({ metric, colspan = 1 }) => metric && colspan === 1)
      .map(({ pieces }) => widthOf(pieces));
    const labels = own.map(({ pieces, rowspan = 1 }) =>
      rowspan > 3 ? 20 : Math.min(120, widthOf(pieces) + 2 * padding),
    );
    return { fixed: numbers.length > 0 ? Math.max(22, ...numbers) + 2 * padding : 0, wanted: Math.max(34, ...labels) };
  });
  const fixed = measured.reduce((sum, column) => sum + column.fixed, 0);
  const wanted = measured.reduce((sum, column) => sum + (column.fixed ? 0 : column.wanted), 0);
  const room = page.right - page.left;
  if (wanted === 0) return measured.map((column) => (column.fixed * room) / fixed);
  return measured.map((column) => column.fixed || (column.wanted * (room - fixed)) / wanted);
}

const sumOf = (numbers: readonly number[], from: number, count: number): number =>
  numbers.slice(from, from + count).reduce((sum, number) => sum + number, 0);

interface Placed {
  cell: Cell;
  row: number;
  left: number;
  right: number;
  lines: Piece[][];
}

function placeCells(rows: readonly Cell[][]): { placed: Placed[]; heights: number[] } {
  const grid = spread(rows);
  const columns = Math.max(...grid.map((row) => row.length));
  const widths = measureColumns(rows, columns);
  const placed = grid.flatMap((slots, row) =>
    slots.flatMap((slot, column): Placed[] => {
      if (!slot?.isFirst) return [];
      const left = page.left + sumOf(widths, 0, column);
      const right = left + sumOf(widths, column, slot.cell.colspan ?? 1);
      return [
        {
          cell: slot.cell,
          row,
          left,
          right,
          lines: slot.cell.metric ? [slot.cell.pieces] : wrap(slot.cell.pieces, right - left - 2 * padding),
        },
      ];
    }),
  );
  const heights = rows.map(() => lineHeight + 2 * padding);
  for (const { cell, row, lines } of placed) {
    const count = cell.rowspan ?? 1;
    const missing = lines.length * lineHeight + 2 * padding - sumOf(heights, row, count);
    if (missing > 0) heights[row + count - 1] = (heights[row + count - 1] ?? 0) + missing;
  }
  return { placed, heights };
}

function drawCell(pages: Pages, { cell, left, right, lines }: Placed, top: number, height: number): void {
  if (pages.style.ruled)
    pages.draw(
      `${left.toFixed(2)} ${(page.height - top - height).toFixed(2)} ${(right - left).toFixed(2)} ${height.toFixed(2)} re S`,
    );
  let y = top + Math.max(padding, (height - lines.length * lineHeight) / 2) - 3;
  for (const line of lines) {
    y += lineHeight;
    const x = cell.metric ? (left + right - widthOf(line)) / 2 : left + padding;
    pages.draw(...drawPieces(line, x, y));
  }
}

function drawTable(pages: Pages, rows: readonly Cell[][]): void {
  const { placed, heights } = placeCells(rows);
  const body = rows.findIndex((row) => row.some(({ metric }) => metric));
  let from = 0;
  pages.y += 4;
  while (from < rows.length) {
    const header = from > 0 && pages.style.repeated ? body : 0;
    let until = from;
    let y = pages.y + sumOf(heights, 0, header);
    while (until < rows.length && y + (heights[until] ?? 0) <= page.bottom) {
      y += heights[until] ?? 0;
      until += 1;
    }
    if (until === from && pages.y > page.top) {
      pages.turn();
      continue;
    }
    until = Math.max(until, from + 1);
    const start = pages.y;
    if (header > 0) drawRows(pages, placed, heights, 0, header, start);
    drawRows(pages, placed, heights, from, until, start + sumOf(heights, 0, header));
    pages.y = start + sumOf(heights, 0, header) + sumOf(heights, from, until - from);
    from = until;
    if (from < rows.length) pages.turn();
  }
  pages.y += 8;
}

/** Of a cell that a page cuts, the text stands in the first part. */
function drawRows(
  pages: Pages,
  placed: readonly Placed[],
  heights: readonly number[],
  from: number,
  until: number,
  top: number,
): void {
  for (const it of placed) {
    const end = it.row + (it.cell.rowspan ?? 1);
    const [first, last] = [Math.max(it.row, from), Math.min(end, until)];
    if (first >= last) continue;
    const y = top + sumOf(heights, from, first - from);
    drawCell(pages, it.row < from ? { ...it, lines: [] } : it, y, sumOf(heights, first, last - first));
  }
}

function drawBlock(pages: Pages, block: Block): void {
  if (block.type === 'markup') return;
  if (block.type === 'table') drawTable(pages, block.rows);
  else if (block.type === 'title')
    pages.text(block.pieces, Math.max(page.left, (page.width - widthOf(block.pieces)) / 2));
  else pages.text(block.pieces, page.left + 2 * size);
}

function writePdf(draft: Draft, style: Style): string {
  const pages = new Pages(style);
  for (const block of draft.blocks) drawBlock(pages, block);
  return pages.contents
    .map((content, index) => [...content, ...(style.numbered ? [plain(`- ${index + 1} -`, 285, 815)] : [])].join('\n'))
    .join('\f');
}

const none = { ruled: true, numbered: false, repeated: false };
const pdf = (name: string, style: Style): Layout =>
  layout(
    'pdf',
    name,
    // A blank of an unruled table is a gap like any other.
    { blanks: style.ruled, cells: true, columns: true },
    (draft) => writePdf(draft, style),
    (contents) => packPdf(contents.split('\f')),
  );

export const pdfWriters: readonly Layout[] = [
  pdf('ruled', none),
  pdf('L24 ruled, page numbers', { ...none, numbered: true }),
  pdf('L25 ruled, header repeated', { ruled: true, numbered: true, repeated: true }),
  pdf('unruled', { ...none, ruled: false }),
  pdf('unruled, page numbers', { ...none, ruled: false, numbered: true }),
];
