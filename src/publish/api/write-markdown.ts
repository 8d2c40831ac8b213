// The blocks of a section → Markdown whose nth block is the nth of the section; nothing in it runs, links or loads.
import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { SectionBlock } from '../../report/model/section.ts';

const toNode = (block: SectionBlock): RootContent =>
  block.type === 'text'
    ? { type: 'paragraph', children: [{ type: 'text', value: block.text }] }
    : {
        type: 'table',
        children: block.rows.map((row) => ({
          type: 'tableRow',
          children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
        })),
      };

export function writeMarkdown(blocks: readonly SectionBlock[]): string {
  const root = { type: 'root' as const, children: blocks.map(toNode) };
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' }).trim();
}
