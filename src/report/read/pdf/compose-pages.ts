// Pages with their text and ruling lines → mdast: spreads cut in two, lines and tables in reading order.
import type { Paragraph, Root, RootContent } from 'mdast';
import { foldText } from '../../text/fold-character.ts';
import type { FormWords } from '../form-words.ts';
import { buildLines, cutLine, type PrintedLine, writePieces } from './build-lines.ts';
import { buildParagraphs, type FlowLine, type PrintedParagraph } from './build-paragraphs.ts';
import type { FilledLattice } from './fill-lattice.ts';
import { centreY, overlap, type PageBox } from './geometry.ts';
import { fitTogether, joinParts, partToGrid, type TablePart } from './join-parts.ts';
import { layOutPage, type PageLayout } from './lay-out-page.ts';
import { type Page, type PrintedPiece, placeOrigin, type RulingLine } from './page.ts';
import { placeCells } from './place-cells.ts';
import { rebuildRows, type UnruledPiece } from './row-zones.ts';

type PageElement = { type: 'line'; line: FlowLine } | { type: 'table'; part: TablePart } | { type: 'picture' };

function toPart(table: FilledLattice, page: Page): TablePart {
  const cells = table.cells.map(({ box, ...cell }) => ({ ...cell, origin: placeOrigin(page, box) }));
  return { xs: table.xs, rows: table.ys.length - 1, cells, lastPage: page.number };
}

function findMargins(lines: readonly PrintedLine[], page: Page): FlowLine['margins'] {
  if (lines.length < 3) return { left: 0.12 * page.width, right: 0.88 * page.width };
  return {
    left: Math.min(...lines.map((line) => line.box.left)),
    right: Math.max(...lines.map((line) => line.box.right)),
  };
}

function orderPage({ page, tables }: PageLayout, lines: readonly PrintedLine[]): PageElement[] {
  const margins = findMargins(lines, page);
  const placed = [
    ...lines.map((line) => ({
      top: line.box.top,
      element: { type: 'line', line: { ...line, page, margins } } as const,
    })),
    ...page.pictures.map(({ top }) => ({ top, element: { type: 'picture' } as const })),
    ...tables.map((table) => ({ top: table.box.top, element: { type: 'table', part: toPart(table, page) } as const })),
  ];
  return placed.sort((a, b) => a.top - b.top).map(({ element }) => element);
}

/** The last element of a page and the first of the next are parts of one table when both are tables of one width. */
function isCut(upper: PageElement | undefined, lower: PageElement | undefined): boolean {
  return upper?.type === 'table' && lower?.type === 'table' && fitTogether(upper.part, lower.part);
}

/**
 * The layouts of all pages → lines and tables in reading order, without page heads and numbers, cut tables made
 * whole.
 */
function orderElements(layouts: readonly PageLayout[], forms: FormWords): PageElement[] {
  const lines = dropFurniture(layouts.map((layout) => ({ height: layout.page.height, lines: layout.lines })));
  const elements: PageElement[] = [];
  layouts.forEach((layout, index) => {
    const own = orderPage(layout, lines[index] ?? []);
    const [first] = own;
    const last = elements.at(-1);
    if (isCut(last, first) && last?.type === 'table' && first?.type === 'table') {
      last.part = joinParts(last.part, first.part, forms);
      own.shift();
    }
    elements.push(...own);
  });
  return elements;
}

/** A page's lines outside its tables, and its height. */
interface PageLines {
  height: number;
  lines: PrintedLine[];
}

/** Share of the page's height in which a page number, or a running header or footer, may stand. */
const numberZone = 0.13;
const runningZone = 0.09;

const pageNumber =
  /^(?:[-·.~<《〈[(—_]*(\d{1,3}|[ivx]{1,5})[-·.~>》〉\])—_]*|第(\d{1,3}|[一二三四五六七八九十]{1,3})页(?:[,，/]?共(?:\d{1,3}|[一二三四五六七八九十]{1,3})页)?|共\d{1,3}页[,，/]?第(\d{1,3})页|page(\d{1,3})(?:of\d{1,3})?|(\d{1,3})\/\d{1,3}(?:页)?|(\d{1,3})页)$/iu;
const bare = /^\d{1,3}$/u;

const textOf = (line: PrintedLine): string => foldText(writePieces(line.pieces, ' ')).replace(/\s+/gu, '');
const inZone = (line: PrintedLine, height: number, zone: number): boolean =>
  centreY(line.box) < zone * height || centreY(line.box) > (1 - zone) * height;

/** Running lines differ from page to page in their digits only. */
const shapeOf = (line: PrintedLine): string => textOf(line).replace(/\d+/gu, '#');

function countShapes(pages: readonly PageLines[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { height, lines } of pages) {
    const shapes = new Set(lines.filter((line) => inZone(line, height, runningZone)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return counts;
}

/** A bare number in the margin counts pages when it rises by one from page to page, or is this page's own number. */
function isBareNumber(text: string, index: number, offsets: ReadonlyMap<number, number>): boolean {
  const offset = Number(text) - index;
  return bare.test(text) && (offset === 1 || (offsets.get(offset) ?? 0) > 1);
}

function countOffsets(pages: readonly PageLines[]): Map<number, number> {
  const counts = new Map<number, number>();
  pages.forEach(({ height, lines }, index) => {
    for (const line of lines.filter((candidate) => inZone(candidate, height, numberZone))) {
      const text = textOf(line);
      if (bare.test(text)) counts.set(Number(text) - index, (counts.get(Number(text) - index) ?? 0) + 1);
    }
  });
  return counts;
}

/** The lines of all pages → the same without page numbers, running headers and running footers. */
export function dropFurniture(pages: readonly PageLines[]): PrintedLine[][] {
  const shapes = countShapes(pages);
  const offsets = countOffsets(pages);
  const least = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map(({ height, lines }, index) =>
    lines.filter((line) => {
      const text = textOf(line);
      if (text === '') return false;
      if (inZone(line, height, numberZone) && pageNumber.test(text))
        return bare.test(text) && !isBareNumber(text, index, offsets);
      return !(inZone(line, height, runningZone) && (shapes.get(shapeOf(line)) ?? 0) >= least);
    }),
  );
}

export const composePages = (pages: readonly Page[], forms: FormWords): Root =>
  composeRoot(orderElements(pages.flatMap(splitSpread).map(layOutPage), forms), forms);

const toParagraph = ({ text, origin }: PrintedParagraph): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
  data: { origin },
});

const readProse = (lines: readonly FlowLine[]): RootContent[] => buildParagraphs(lines).map(toParagraph);

type UnruledRow = Extract<UnruledPiece, { type: 'row' }>;

/** Statutory tables printed without lines are found in the rows by their labels; the other rows are running text. */
function readRows(rows: readonly UnruledRow[], { liftTables }: FormWords): RootContent[] {
  const starts: number[] = [];
  let text = '';
  for (const { cells } of rows) {
    starts.push(text.length);
    text += `${cells.map((cell) => cell.text).join('\t')}\n`;
  }
  const content: RootContent[] = [];
  let next = 0;
  for (const table of liftTables(text)) {
    const first = starts.findLastIndex((start) => start <= table.from);
    const last = starts.findLastIndex((start) => start < table.to);
    if (first < next) continue;
    const printed = rows.slice(first, last + 1).flatMap(({ cells }) => cells);
    content.push(...readProse(rows.slice(next, first).flatMap((row) => row.lines)), placeCells(table.grid, printed));
    next = last + 1;
  }
  return [...content, ...readProse(rows.slice(next).flatMap((row) => row.lines))];
}

/** Lines between framed tables. */
function readLines(lines: readonly FlowLine[], forms: FormWords): RootContent[] {
  const tabled = lines.filter((line) => cutLine(line).length >= 2).length;
  if (tabled < 2) return readProse(lines);
  const content: RootContent[] = [];
  let rows: UnruledRow[] = [];
  const flush = (): void => {
    content.push(...readRows(rows, forms));
    rows = [];
  };
  for (const piece of rebuildRows(lines, forms)) {
    if (piece.type === 'row') rows.push(piece);
    else {
      flush();
      content.push(partToGrid(piece.part));
    }
  }
  flush();
  return content;
}

/** Lines and tables in reading order → mdast: paragraphs with their places, tables as grids. */
function composeRoot(elements: readonly PageElement[], forms: FormWords): Root {
  const children: RootContent[] = [];
  let lines: FlowLine[] = [];
  const flush = (): void => {
    children.push(...readLines(lines, forms));
    lines = [];
  };
  for (const element of elements) {
    if (element.type === 'line') lines.push(element.line);
    else {
      flush();
      children.push(element.type === 'table' ? partToGrid(element.part) : { type: 'image', url: '', alt: '' });
    }
  }
  flush();
  return { type: 'root', children };
}

const fewestLines = 5;
/** A table of two columns and two rows has six. */
const fewestRulings = 6;
const gutter = 8;
const han = /\p{Script=Han}/gu;

const spanOf = (ruling: RulingLine): PageBox =>
  ruling.direction === 'horizontal'
    ? { left: ruling.from, right: ruling.to, top: ruling.at, bottom: ruling.at }
    : { left: ruling.at, right: ruling.at, top: ruling.from, bottom: ruling.to };

/** The middle of the widest stretch near the page's centre line that nothing crosses. */
function findGutter(page: Page): number | undefined {
  const boxes = [...page.pieces.map((piece) => piece.box), ...page.rulings.map(spanOf)].sort((a, b) => a.left - b.left);
  let reached = 0;
  let best: { at: number; width: number } | undefined;
  for (const box of boxes) {
    const at = (reached + box.left) / 2;
    const isCentral = at > 0.4 * page.width && at < 0.6 * page.width;
    if (isCentral && box.left - reached > Math.max(gutter, best?.width ?? 0)) best = { at, width: box.left - reached };
    reached = Math.max(reached, box.right);
  }
  return best?.at;
}

/** A half of running text: several lines, mostly Chinese, many of them as wide as the half allows and without gaps. */
function isPageOfText(pieces: readonly PrintedPiece[]): boolean {
  // Rows of a table are no lines of text, however wide they are.
  const lines = buildLines(pieces).filter((line) => cutLine(line).length === 1);
  if (lines.length < fewestLines) return false;
  const text = pieces.map((piece) => piece.text).join('');
  if ((text.match(han)?.length ?? 0) < 0.4 * text.length) return false;
  const left = Math.min(...pieces.map((piece) => piece.box.left));
  const right = Math.max(...pieces.map((piece) => piece.box.right));
  const full = lines.filter((line) => overlap(left, right, line.box.left, line.box.right) > 0.6 * (right - left));
  return full.length >= 0.4 * lines.length;
}

/** The columns of a table without ruling lines leave a gutter too, but they are no running text. */
const isOwnPage = ({ pieces, rulings }: Page): boolean =>
  isPageOfText(pieces) || (rulings.length >= fewestRulings && buildLines(pieces).length >= fewestLines);

/** A page that shows two pages or columns side by side → its halves, left before right. */
function splitSpread(page: Page): Page[] {
  const at = page.width > 1.2 * page.height ? findGutter(page) : undefined;
  if (at === undefined) return [page];
  const halves: Page[] = [
    {
      ...page,
      pieces: page.pieces.filter((piece) => piece.box.right <= at),
      rulings: page.rulings.filter((ruling) => spanOf(ruling).right <= at),
      pictures: page.pictures.filter((picture) => picture.right <= at),
      objects: page.objects.filter((object) => object.right <= at),
    },
    {
      ...page,
      pieces: page.pieces.filter((piece) => piece.box.left >= at),
      rulings: page.rulings.filter((ruling) => spanOf(ruling).left >= at),
      pictures: page.pictures.filter((picture) => picture.left >= at),
      objects: page.objects.filter((object) => object.left >= at),
    },
  ];
  const areHalves = halves.some(({ pieces }) => isPageOfText(pieces)) && halves.every(isOwnPage);
  return areHalves ? halves : [page];
}
