// Lines and tables in reading order → mdast: paragraphs with their places, tables as grids.
import type { Paragraph, Root, RootContent } from 'mdast';
import { liftTables } from '../../table/lift-tables.ts';
import { cutLine, writePieces } from './build-lines.ts';
import { buildParagraphs, type FlowLine, type PrintedParagraph } from './build-paragraphs.ts';
import type { PageElement } from './order-elements.ts';
import { partToGrid } from './part-to-grid.ts';
import { settleRows } from './settle-rows.ts';

const toParagraph = ({ text, origin }: PrintedParagraph): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
  data: { origin },
});

const readProse = (lines: readonly FlowLine[]): RootContent[] => buildParagraphs(lines).map(toParagraph);

/** Lines between framed tables; statutory tables printed without lines are found in them by their labels. */
function readLines(lines: readonly FlowLine[]): RootContent[] {
  const rows = lines.filter((line) => cutLine(line).length >= 2).length;
  if (rows < 2) return readProse(lines);
  const settled = settleRows(lines);
  const starts: number[] = [];
  let text = '';
  for (const { text: row } of settled) {
    starts.push(text.length);
    text += `${row}\n`;
  }
  const content: RootContent[] = [];
  let next = 0;
  for (const table of liftTables(text)) {
    const first = starts.findLastIndex((start) => start <= table.from);
    const last = starts.findLastIndex((start) => start < table.to);
    if (first < next) continue;
    content.push(...readProse(settled.slice(next, first).flatMap((row) => row.lines)), table.grid);
    next = last + 1;
  }
  return [...content, ...readProse(settled.slice(next).flatMap((row) => row.lines))];
}

export function composeRoot(elements: readonly PageElement[]): Root {
  const children: RootContent[] = [];
  let lines: FlowLine[] = [];
  const flush = (): void => {
    children.push(...readLines(lines));
    lines = [];
  };
  for (const element of elements) {
    if (element.type === 'line') lines.push(element.line);
    else {
      flush();
      children.push(partToGrid(element.part));
    }
  }
  flush();
  return { type: 'root', children };
}

/** A line's text with its cells told apart by tabs. */
export const writeRow = (line: FlowLine): string => cutLine(line).map((cell) => writePieces(cell, ' ')).join('\t');
