// Blocks of a document and its headings → the parts with their paragraphs, pictures and grids, and the sections to publish.

import type { Grid } from '../../document/document.ts';
import type { DocumentBlock, GridBlock, ImageBlock, TextBlock } from '../../find/list-blocks.ts';
import type { Origin } from '../../model/figure.ts';
import { preambleId, type Section, type SectionBlock } from '../../model/section.ts';
import { findHeadings, type Heading, type SectionId } from './find-headings.ts';

export interface OutlinePart {
  /** `preambleId`, one of the six statutory ids, or `part-<n>` in an older outline. */
  id: string;
  heading: string;
  blocks: PartBlock[];
}

export type PartBlock = TextBlock | ImageBlock | GridBlock;

export interface Outline {
  parts: OutlinePart[];
  /** Whether the parts are the six of the forms of 2019 and 2021. */
  isStatutory: boolean;
  headings: number;
}

/** The six sections are recognised by what only they have; older outlines share the other wordings. */
function isSixSections(headings: readonly Heading[], hasModernTables: boolean): boolean {
  const sections = new Set(headings.flatMap((heading) => heading.section ?? []));
  if (hasModernTables) return sections.size >= 1;
  return (
    ['active', 'requests', 'appeals', 'problems', 'other'].filter((id) => sections.has(id as SectionId)).length >= 4
  );
}

function nameParts(headings: readonly Heading[], statutory: boolean): string[] {
  const used = new Set<string>();
  return headings.map((heading, index) => {
    const id = statutory && heading.section && !used.has(heading.section) ? heading.section : `part-${index + 1}`;
    used.add(id);
    return id;
  });
}

function addText(part: OutlinePart, block: TextBlock, text: string): void {
  // What follows a heading on its line may begin with the punctuation that closed it.
  const trimmed = text.replace(/^[\s。：:．.]+/u, '').trim();
  if (trimmed !== '') part.blocks.push({ ...block, text: trimmed });
}

function cutBlock(
  parts: OutlinePart[],
  block: TextBlock,
  headings: readonly Heading[],
  all: readonly Heading[],
  ids: readonly string[],
): void {
  const { text } = block;
  let start = 0;
  for (const heading of headings) {
    const current = parts.at(-1);
    if (current) addText(current, block, text.slice(start, heading.from));
    parts.push({
      id: ids[all.indexOf(heading)] ?? '',
      heading: text.slice(heading.from, heading.to).trim(),
      blocks: [],
    });
    start = heading.to;
  }
  const last = parts.at(-1);
  if (last) addText(last, block, text.slice(start));
}

export function buildOutline(blocks: readonly DocumentBlock[], hasModernTables: boolean): Outline {
  const headings = findHeadings(blocks);
  const isStatutory = isSixSections(headings, hasModernTables);
  const ids = nameParts(headings, isStatutory);
  const parts: OutlinePart[] = [{ id: preambleId, heading: '', blocks: [] }];
  blocks.forEach((block, index) => {
    if (block.type !== 'text') parts.at(-1)?.blocks.push(block);
    else
      cutBlock(
        parts,
        block,
        headings.filter((heading) => heading.block === index),
        headings,
        ids,
      );
  });
  return { parts, isStatutory, headings: headings.length };
}

export interface WrittenSection {
  section: Section;
  /** Of each block; a table's cells have their own. */
  origins: (Origin | undefined)[];
}

/** The parts of a report → its sections, and where a paged document prints each of their blocks. */
export function listSections(parts: readonly OutlinePart[]): WrittenSection[] {
  return parts.map(toSection).filter(({ section }) => section.heading !== '' || section.blocks.length > 0);
}

function toSection({ id, heading, blocks }: OutlinePart): WrittenSection {
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
