// A plain text file → mdast: paragraphs, and grids for what is printed as a table.
import type { Paragraph, Root, RootContent } from 'mdast';
import type { DocumentMeta, Grid } from '../../document/document.ts';
import { expandGrid } from '../../document/expand-grid.ts';
import type { FormWords, FoundTable } from '../form-words.ts';
import { joinLines, type Line } from './join-lines.ts';
import { readExportHead } from './read-export-head.ts';

const position = (from: number, to: number): Paragraph['position'] => ({
  start: { line: 1, column: 1, offset: from },
  end: { line: 1, column: 1, offset: to },
});

const toParagraph = ({ text, from, to }: Line): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
  position: position(from, to),
});

function listLines(source: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const text of source.slice(from, to).split('\n')) {
    lines.push({ text, from: start, to: start + text.length });
    start += text.length + 1;
  }
  return lines;
}

const isRow = (line: Line): boolean => line.text.split('\t').filter((cell) => cell.trim() !== '').length >= 2;

/** Neighbouring lines with several tabbed cells are a table of the text, though no statutory one. */
function readProse(lines: readonly Line[]): RootContent[] {
  const content: RootContent[] = [];
  let prose: Line[] = [];
  let rows: Line[] = [];
  const flushProse = (): void => {
    content.push(...joinLines(prose).map(toParagraph));
    prose = [];
  };
  const flushRows = (): void => {
    if (rows.length > 1) {
      flushProse();
      content.push(toTable(rows));
    } else prose.push(...rows);
    rows = [];
  };
  for (const line of lines) {
    if (isRow(line)) rows.push(line);
    else {
      flushRows();
      prose.push(line);
    }
  }
  flushRows();
  flushProse();
  return content;
}

function toTable(rows: readonly Line[]): Grid {
  const cells = rows.map((row) => row.text.split('\t').map((text) => ({ text: text.trim() })));
  return { ...expandGrid(cells, 'ragged'), position: position(rows[0]?.from ?? 0, rows.at(-1)?.to ?? 0) };
}

const placed = (table: FoundTable): Grid => ({ ...table.grid, position: position(table.from, table.to) });

export function readText(source: string, { liftTables }: FormWords): { root: Root; meta: DocumentMeta } {
  const { meta, bodyStart } = readExportHead(source);
  const children: RootContent[] = [];
  let start = bodyStart;
  for (const table of liftTables(source)) {
    if (table.from < start) continue;
    children.push(...readProse(listLines(source, start, table.from)), placed(table));
    start = table.to;
  }
  children.push(...readProse(listLines(source, start, source.length)));
  return { root: { type: 'root', children }, meta };
}
