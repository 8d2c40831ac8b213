// Pages with their text and ruling lines → mdast: spreads cut in two, lines and tables in reading order.
import type { Paragraph, Root, RootContent } from 'mdast';
import type { FormWords } from '../form-words.ts';
import { buildLines, cutLine } from './build-lines.ts';
import { buildParagraphs, type FlowLine, type PrintedParagraph } from './build-paragraphs.ts';
import { overlap, type PageBox } from './geometry.ts';
import { partToGrid } from './join-parts.ts';
import { layOutPage } from './lay-out-page.ts';
import { orderElements, type PageElement } from './order-elements.ts';
import type { Page, PrintedPiece, RulingLine } from './page.ts';
import { placeCells } from './place-cells.ts';
import { rebuildRows, type UnruledPiece } from './row-zones.ts';

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
