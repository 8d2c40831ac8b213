// Blocks and headings → the parts of the report, each with its paragraphs, pictures and grids.

import type { Block, GridBlock, ImageBlock, TextBlock } from '../../find/list-blocks.ts';
import { findHeadings, type Heading, type SectionId } from './find-headings.ts';

export interface Part {
  /** `preamble`, one of the six statutory ids, or `part-<n>` in an older outline. */
  id: string;
  heading: string;
  blocks: PartBlock[];
}

export type PartBlock = TextBlock | ImageBlock | GridBlock;

export interface Outline {
  parts: Part[];
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

function addText(part: Part, block: TextBlock, text: string): void {
  // What follows a heading on its line may begin with the punctuation that closed it.
  const trimmed = text.replace(/^[\s。：:．.]+/u, '').trim();
  if (trimmed !== '') part.blocks.push({ ...block, text: trimmed });
}

function cutBlock(
  parts: Part[],
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

export function buildOutline(blocks: readonly Block[], hasModernTables: boolean): Outline {
  const headings = findHeadings(blocks);
  const isStatutory = isSixSections(headings, hasModernTables);
  const ids = nameParts(headings, isStatutory);
  const parts: Part[] = [{ id: 'preamble', heading: '', blocks: [] }];
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
