// The parts of a report → what their sections' Markdown shows, block by block as text places count.
import type { Grid } from '../../document/document.ts';
import type { TextBlock } from '../../find/list-blocks.ts';
import type { Part, PartBlock } from './build-outline.ts';

export type WrittenBlock = Omit<TextBlock, 'isHeading'> | { type: 'grid'; grid: Grid };

export interface WrittenPart extends Omit<Part, 'blocks'> {
  blocks: WrittenBlock[];
}

export function listWritten(parts: readonly Part[]): WrittenPart[] {
  return parts
    .map((part) => ({ ...part, blocks: part.blocks.flatMap(keepWritten) }))
    .filter((part) => part.heading !== '' || part.blocks.length > 0);
}

/** Statutory tables are published cell by cell, apart from the text; of pictures nothing is published. */
function keepWritten(block: PartBlock): WrittenBlock[] {
  if (block.type === 'text') return [block];
  if (block.type === 'image' || block.grid.cells.length === 0) return [];
  return block.grid.kinds.length === 0 ? [block] : [];
}
