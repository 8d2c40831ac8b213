// The parts of a report → its sections, and where a paged document prints each of their blocks.

import type { Grid } from '../../document/document.ts';
import type { Origin } from '../../model/figure.ts';
import type { Section, SectionBlock } from '../../model/section.ts';
import type { Part, PartBlock } from './build-outline.ts';

export interface WrittenSection {
  section: Section;
  /** Of each block; a table's cells have their own. */
  origins: (Origin | undefined)[];
}

export function listSections(parts: readonly Part[]): WrittenSection[] {
  return parts.map(toSection).filter(({ section }) => section.heading !== '' || section.blocks.length > 0);
}

function toSection({ id, heading, blocks }: Part): WrittenSection {
  const kept = blocks.flatMap((block) => keepBlock(block).map((written) => ({ block, written })));
  return {
    section: { id, heading, blocks: kept.map(({ written }) => written) },
    origins: kept.map(({ block }) => (block.type === 'text' ? block.origin : undefined)),
  };
}

/** Statutory tables are published cell by cell, apart from the text; of pictures nothing is published. */
function keepBlock(block: PartBlock): SectionBlock[] {
  if (block.type === 'text') return [{ type: 'text', text: block.text }];
  if (block.type === 'image' || block.grid.cells.length === 0) return [];
  return block.grid.kinds.length === 0 ? [{ type: 'table', rows: listRows(block.grid) }] : [];
}

const listRows = ({ slots, cells }: Grid): string[][] =>
  slots.map((row) => row.map((cell) => (cells[cell]?.text ?? '').replace(/\s+/gu, ' ')));
