// Lines and tables in reading order → mdast: paragraphs with their places, tables as grids.
import type { Paragraph, Root, RootContent } from 'mdast';
import type { FormWords } from '../form-words.ts';
import { cutLine } from './build-lines.ts';
import { buildParagraphs, type FlowLine, type PrintedParagraph } from './build-paragraphs.ts';
import { partToGrid } from './join-parts.ts';
import type { PageElement } from './order-elements.ts';
import { placeCells } from './place-cells.ts';
import { rebuildRows, type UnruledPiece } from './row-zones.ts';

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

export function composeRoot(elements: readonly PageElement[], forms: FormWords): Root {
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
