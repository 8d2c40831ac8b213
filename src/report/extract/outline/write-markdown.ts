// The blocks of a part → Markdown whose nth block is the nth block of the part.
import type { Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Grid } from '../../document/document.ts';
import type { WrittenBlock } from './list-written.ts';

function toTable(grid: Grid): Table {
  return {
    type: 'table',
    children: grid.slots.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: [{ type: 'text', value: (grid.cells[cell]?.text ?? '').replace(/\s+/gu, ' ') }],
      })),
    })),
  };
}

const toNode = (block: WrittenBlock): RootContent =>
  block.type === 'grid' ? toTable(block.grid) : { type: 'paragraph', children: [{ type: 'text', value: block.text }] };

export function writeMarkdown(blocks: readonly WrittenBlock[]): string {
  const root: Root = { type: 'root', children: blocks.map(toNode) };
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' }).trim();
}
