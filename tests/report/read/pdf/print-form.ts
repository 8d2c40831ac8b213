// A filled-in form and a layout → the pages of a report that prints it so, for `writePdf`.
import { activeTable, appealTable, type FormCell, type FormNumbers, requestTable } from '../../support/form-tables.ts';
import type { PageDraft } from './write-pdf.ts';

export interface PdfLayout {
  landscape?: boolean;
  /** Ruling lines around every cell. */
  ruled: boolean;
  /** A table breaks over two pages before this row. */
  split?: { table: 'active' | 'requests' | 'appeals'; row: number };
  /** Rows of table 三 that are printed again on its next page. */
  repeatsHeader?: boolean;
  /** Group labels stand one character below the other. */
  vertical?: boolean;
  /** Columns of labels so narrow that most of them take several lines. */
  wrapped?: boolean;
  /** What a merged cell would cover is printed as blank cells. */
  unmerged?: boolean;
  /** A running title above, a page number below. */
  furniture?: boolean;
}

interface Cell {
  text: string;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

interface Table {
  cells: Cell[];
  rows: number;
  /** Places of the column borders. */
  xs: number[];
  headerRows: number;
  /** The first column's labels are groups. */
  hasGroups: boolean;
}

const size = 9;
const leading = 11;
const padding = 3;
const margin = { side: 40, top: 70, bottom: 60 };

/** Spans → cells with their slots. */
function placeCells(rows: readonly (readonly FormCell[])[]): Cell[] {
  const taken = new Set<string>();
  return rows.flatMap((row, y) => {
    let x = 0;
    return row.map(({ text, rowspan = 1, colspan = 1 }) => {
      while (taken.has(`${y} ${x}`)) x += 1;
      for (let slot = 0; slot < rowspan * colspan; slot += 1)
        taken.add(`${y + Math.floor(slot / colspan)} ${x + (slot % colspan)}`);
      return { text, row: y, column: x, rowspan, colspan };
    });
  });
}

/** What a merged cell covered, below its first slot, is blank. */
function unmerge(cells: readonly Cell[]): Cell[] {
  return cells.flatMap((cell) =>
    Array.from({ length: cell.rowspan }, (_, index) => ({
      ...cell,
      text: index === 0 ? cell.text : '',
      row: cell.row + index,
      rowspan: 1,
    })),
  );
}

function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const advance = /[ -~]/.test(character) ? size / 2 : size;
    if (used + advance > width && !/^[+\-\d.]+$/.test(text)) used = Number.POSITIVE_INFINITY;
    if (used === Number.POSITIVE_INFINITY) [used] = [0, lines.push('')];
    lines.push(`${lines.pop()}${character}`);
    used += advance;
  }
  return lines;
}

class Printer {
  readonly pages: PageDraft[] = [];
  readonly #layout: PdfLayout;
  readonly #width: number;
  readonly #height: number;
  #y = margin.top;

  constructor(layout: PdfLayout) {
    this.#layout = layout;
    [this.#width, this.#height] = layout.landscape ? [842, 595] : [595, 842];
    this.#turn();
  }

  get #page(): Required<Pick<PageDraft, 'texts' | 'lines'>> {
    return this.pages.at(-1) as Required<Pick<PageDraft, 'texts' | 'lines'>>;
  }

  #turn(): void {
    this.pages.push({ width: this.#width, height: this.#height, texts: [], lines: [] });
    this.#y = margin.top;
    if (!this.#layout.furniture) return;
    this.#write('威海市科学技术局年度报告', margin.side, 40);
    this.#write(`- ${this.pages.length} -`, this.#width / 2 - 12, this.#height - 30);
  }

  #write(text: string, x: number, y: number): void {
    if (text !== '') this.#page.texts.push({ text, x, y, size });
  }

  paragraph(text: string): void {
    if (this.#y + leading > this.#height - margin.bottom) this.#turn();
    this.#write(text, margin.side, this.#y + size);
    this.#y += 2 * leading;
  }

  /** The label columns take what the columns of values leave. */
  table(rows: readonly (readonly FormCell[])[], labels: readonly number[], headerRows: number, splitAt = -1): void {
    const printed = placeCells(rows);
    const columns = Math.max(...printed.map((cell) => cell.column + cell.colspan));
    const left = labels.reduce((sum, width) => sum + width, 0);
    const pitch = (this.#width - 2 * margin.side - left) / (columns - labels.length);
    const widths = [...labels, ...Array.from({ length: columns - labels.length }, () => pitch)];
    const xs = widths.reduce((edges, width) => edges.concat((edges.at(-1) ?? 0) + width), [margin.side]);
    const cells = this.#layout.unmerged ? unmerge(printed) : printed;
    this.#print({ cells, rows: rows.length, xs, headerRows, hasGroups: labels.length > 1 }, splitAt);
    this.#y += leading;
  }

  #linesOf({ text, column, colspan, rowspan }: Cell, { xs, hasGroups }: Table): string[] {
    if (this.#layout.vertical && hasGroups && column < 2 && rowspan > 1 && text.length < 12) return [...text];
    return wrapText(text, (xs[column + colspan] ?? 0) - (xs[column] ?? 0) - 2 * padding);
  }

  #heights(table: Table): number[] {
    const heights = Array.from({ length: table.rows }, () => leading + 2 * padding);
    for (const cell of table.cells.toSorted((a, b) => a.rowspan - b.rowspan)) {
      const wanted = this.#linesOf(cell, table).length * leading + 2 * padding;
      const rows = heights.slice(cell.row, cell.row + cell.rowspan);
      const missing = wanted - rows.reduce((sum, height) => sum + height, 0);
      const last = cell.row + cell.rowspan - 1;
      if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
    }
    return heights;
  }

  #print(table: Table, splitAt: number): void {
    const heights = this.#heights(table);
    const room = this.#height - margin.bottom;
    let from = 0;
    for (let row = 0, y = this.#y; row <= table.rows; row += 1) {
      const isFull = y + (heights[row] ?? 0) > room;
      if (row < table.rows && row !== splitAt && !isFull) {
        y += heights[row] ?? 0;
        continue;
      }
      this.#printRows(table, heights, from, row);
      if (row === table.rows) return;
      this.#turn();
      if (this.#layout.repeatsHeader && row >= table.headerRows) this.#printRows(table, heights, 0, table.headerRows);
      [from, y] = [row, this.#y + (heights[row] ?? 0)];
    }
  }

  /** Rows that stand on one page; cells that go on beyond it are cut, and their text goes on as far as it must. */
  #printRows(table: Table, heights: readonly number[], from: number, to: number): void {
    const tops = heights
      .slice(from, to)
      .reduce((edges, height) => edges.concat((edges.at(-1) ?? 0) + height), [this.#y]);
    for (const cell of table.cells) {
      const [first, end] = [Math.max(cell.row, from), Math.min(cell.row + cell.rowspan, to)];
      if (first >= end) continue;
      const [top, bottom] = [tops[first - from] ?? 0, tops[end - from] ?? 0];
      this.#printCell(cell, table, { top, bottom, isRest: first > cell.row, heights, from });
    }
    this.#y = tops.at(-1) ?? this.#y;
  }

  #printCell(
    cell: Cell,
    table: Table,
    place: { top: number; bottom: number; isRest: boolean; heights: readonly number[]; from: number },
  ): void {
    const { top, bottom, isRest } = place;
    const [left, right] = [table.xs[cell.column] ?? 0, table.xs[cell.column + cell.colspan] ?? 0];
    if (this.#layout.ruled)
      this.#page.lines.push(
        [left, top, right, top],
        [left, bottom, right, bottom],
        [left, top, left, bottom],
        [right, top, right, bottom],
      );
    const all = this.#linesOf(cell, table);
    const before = place.heights.slice(cell.row, place.from).reduce((sum, height) => sum + height, 0);
    const printed = isRest ? Math.floor((before - 2 * padding) / leading) : 0;
    const lines = all.slice(printed, printed + Math.max(0, Math.floor((bottom - top - 2 * padding) / leading)));
    const start = isRest || lines.length < all.length ? top + padding : (top + bottom - lines.length * leading) / 2;
    lines.forEach((line, index) => {
      const width = [...line].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? size / 2 : size), 0);
      this.#write(line, left + Math.max(padding, (right - left - width) / 2), start + index * leading + size);
    });
  }
}

export function printForm(form: FormNumbers, layout: PdfLayout): PageDraft[] {
  const year = form.template === '2021' ? 2022 : 2020;
  const printer = new Printer(layout);
  const at = (table: 'active' | 'requests' | 'appeals'): number =>
    layout.split?.table === table ? layout.split.row : -1;
  const groups = layout.vertical ? [18, 18] : [56, 64];
  for (const text of [
    `威海市科学技术局${year}年政府信息公开工作年度报告`,
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '一、总体情况',
    `${year}年，市科技局坚持以公开为常态、不公开为例外，做好各项公开工作。`,
    '二、主动公开政府信息情况',
  ])
    printer.paragraph(text);
  printer.table(activeTable(form), [layout.wrapped ? 70 : 150], 0, at('active'));
  printer.paragraph('三、收到和处理政府信息公开申请情况');
  printer.table(requestTable(form), [...groups, layout.wrapped ? 70 : 160], 3, at('requests'));
  printer.paragraph('四、政府信息公开行政复议、行政诉讼情况');
  printer.table(appealTable(form), [], 3, at('appeals'));
  for (const text of [
    '五、存在的主要问题及改进情况',
    '解读形式还不够丰富，下一步将加以改进。',
    '六、其他需要报告的事项',
    '无。',
    '威海市科学技术局',
    `${year + 1}年1月20日`,
  ])
    printer.paragraph(text);
  return printer.pages;
}
