// The parts of a report → what their sections' Markdown shows, block by block as text places count.
import { classifyGrid } from '../tables/classify-grid.ts';
import type { Part } from './build-outline.ts';
import type { GridBlock, TextBlock } from './list-blocks.ts';

export type WrittenBlock = Omit<TextBlock, 'isHeading'> | GridBlock;

export interface WrittenPart extends Omit<Part, 'blocks'> {
  blocks: WrittenBlock[];
}

/** Statutory tables are published cell by cell, apart from the text; of pictures nothing is published. */
export function listWritten(parts: readonly Part[]): WrittenPart[] {
  return parts
    .map((part) => ({ ...part, blocks: part.blocks.filter((block) => isWritten(block)) }))
    .filter((part) => part.heading !== '' || part.blocks.length > 0);
}

function isWritten(block: Part['blocks'][number]): block is WrittenBlock {
  if (block.type === 'image') return false;
  return block.type === 'text' || (classifyGrid(block.grid).length === 0 && block.grid.cells.length > 0);
}
