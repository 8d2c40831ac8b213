// HTML → its tables as someone reads them: each number under the printed words above it and beside it.
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

export interface PrintedCell {
  /** Printed across the whole table above a group of rows; empty where there is none. */
  heading: string;
  row: string;
  column: string;
  words: string;
}

export interface PrintedTable {
  caption: string;
  cells: PrintedCell[];
}

export interface PrintedPage {
  /** Everything that stands there, drawings too, with single spaces. */
  words: string;
  tables: PrintedTable[];
}

interface GridCell {
  words: string;
  isHead: boolean;
  /** Which of the table's groups of rows it stands in. */
  group: number;
  /** Where it begins. */
  row: number;
  column: number;
  width: number;
}

const parser = unified().use(rehypeParse);
const unprinted = new Set(['script', 'style', 'template', 'head', 'option']);
const isElement = (node: ElementContent | Root['children'][number]): node is Element => node.type === 'element';

function* walk(nodes: readonly (ElementContent | Root['children'][number])[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* walk(node.children);
  }
}

const isHidden = ({ tagName, properties }: Element): boolean =>
  unprinted.has(tagName) || String(properties.className ?? '').includes('visually-hidden');

/** Set in small type or as a unit after the words that it belongs to. */
const isAside = ({ tagName, properties }: Element): boolean =>
  tagName === 'small' || String(properties.className ?? '') === 'unit';

/** Neighbouring elements are set apart, as one paragraph is from the next. */
function gather(nodes: readonly (ElementContent | Root['children'][number])[]): string {
  return nodes
    .map((node, index) => {
      if (node.type === 'text') return node.value;
      if (!isElement(node) || isHidden(node)) return '';
      const before = nodes[index - 1];
      const isApart = isAside(node) || (before !== undefined && isElement(before));
      return (isApart ? ' ' : '') + gather(node.children);
    })
    .join('');
}

/** Separators of thousands are left out, so that a number is typed as one. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d),(?=\d{3})/g, '');

const spanOf = (value: unknown): number => Number(value ?? 1);

/** Each place of the grid holds the cell that covers it. */
function layGrid(table: Element): GridCell[][] {
  const grid: GridCell[][] = [];
  const groups = table.children.filter(isElement).filter(({ tagName }) => /^t(?:head|body|foot)$/.test(tagName));
  const rows = groups.flatMap(({ children }, group) => children.filter(isElement).map((row) => ({ ...row, group })));
  rows.forEach(({ children, group }, row) => {
    let column = 0;
    for (const cell of children.filter(isElement)) {
      while (grid[row]?.[column]) column += 1;
      const [width, height] = [spanOf(cell.properties.colSpan), spanOf(cell.properties.rowSpan)];
      const placed = { words: tidy(gather(cell.children)), isHead: cell.tagName === 'th', group, row, column, width };
      for (let y = row; y < row + height; y += 1) {
        grid[y] ??= [];
        for (let x = column; x < column + width; x += 1) grid[y]![x] = placed;
      }
    }
  });
  return grid;
}

const join = (cells: readonly GridCell[]): string => [...new Set(cells)].map(({ words }) => words).join(' › ');

/** The nearest unbroken run of header cells above, from the top down. */
function readColumn(grid: readonly GridCell[][], { row, column }: GridCell, width: number): string {
  const above = grid
    .slice(0, row)
    .map((cells) => cells[column])
    .reverse();
  const isOne = (cell: GridCell | undefined): boolean => cell?.isHead === true && cell.width < width;
  const from = above.findIndex(isOne);
  if (from < 0) return '';
  const length = above.slice(from).findIndex((cell) => !isOne(cell));
  const run = above.slice(from, length < 0 ? undefined : from + length);
  return join(run.flatMap((cell) => cell ?? []).reverse());
}

function readCells(table: Element): PrintedCell[] {
  const grid = layGrid(table);
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  const isAcross = (cell: GridCell | undefined): cell is GridCell => cell?.isHead === true && cell.width === width;
  return grid.flatMap((cells, row) => {
    const group = cells[0]?.group;
    const heading =
      grid.slice(0, row).findLast(([first]) => isAcross(first) && first.group === group)?.[0]?.words ?? '';
    const label = join(cells.filter(({ isHead }) => isHead));
    return cells
      .filter((cell, column) => !cell.isHead && cell.row === row && cell.column === column)
      .map((cell) => ({ heading, row: label, column: readColumn(grid, cell, width), words: cell.words }))
      .filter(({ column }) => column !== '');
  });
}

function readTable(table: Element): PrintedTable {
  const caption = table.children.filter(isElement).find(({ tagName }) => tagName === 'caption');
  return { caption: tidy(gather(caption?.children ?? [])), cells: readCells(table) };
}

export function readPrintedPage(html: string): PrintedPage {
  const tree: Root = parser.parse(html);
  const tables = [...walk(tree.children)].filter(({ tagName }) => tagName === 'table');
  return { words: tidy(gather(tree.children)), tables: tables.map(readTable) };
}

/** One line a number, for comparison and for those who read what differs. */
export const describeCell = ({ heading, row, column, words }: PrintedCell): string =>
  `${[heading, row].filter(Boolean).join(' › ')} × ${column} = ${words}`;
