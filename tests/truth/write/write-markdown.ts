// A document → Markdown, tables between pipes or as markup.
import type { Block, Cell, Draft, Piece } from '../document.ts';
import { spread } from './flatten.ts';
import { type Layout, layout } from './layout.ts';
import { htmlLooks } from './looks.ts';
import { writeHtmlTable } from './write-html.ts';

const escapeText = (text: string): string => text.replace(/[|*_<[\]]/g, '\\$&').replaceAll('\n', ' ');

function writePieces(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, look }) => {
      if (look === 'tildes') return `~~${text}~~`;
      if (look === 'footnote') return `[^${text}]`;
      const write = look === undefined ? undefined : htmlLooks[look];
      return write ? write(text) : escapeText(text);
    })
    .join('');
}

const inside = (cell: Cell): string => cell.markup ?? writePieces(cell.pieces);

function writePipes(rows: readonly Cell[][]): string {
  const [head = [], ...rest] = spread(rows).map((row) => row.map(({ cell, isFirst }) => (isFirst ? inside(cell) : '')));
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rest.map(line)].join('\n');
}

function writeBlock(block: Block, table: (rows: readonly Cell[][]) => string): string {
  if (block.type === 'markup') return block.markup;
  if (block.type === 'table') return table(block.rows);
  const text = writePieces(block.pieces);
  return block.type === 'title' ? `# ${text}` : block.type === 'heading' ? `## ${text}` : text;
}

const keeps = { blanks: true, cells: true, columns: true };
const encode = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n`);

const markdown = (name: string, table: (rows: readonly Cell[][]) => string): Layout =>
  layout(
    'markdown',
    name,
    keeps,
    (draft: Draft) => draft.blocks.map((block) => writeBlock(block, table)).join('\n\n'),
    encode,
  );

export const markdownWriters: readonly Layout[] = [
  markdown('pipe tables', writePipes),
  markdown('tables of markup', writeHtmlTable),
];
