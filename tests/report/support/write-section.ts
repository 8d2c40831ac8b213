// Paragraphs → a section of a report that consists of them.
import type { Section, SectionBlock } from '../../../src/report/model/section.ts';

export const paragraph = (text: string): SectionBlock => ({ type: 'text', text });

/** Paragraphs are told apart by an empty line. */
export const writeSection = (id: string, text: string, heading = ''): Section => ({
  id,
  heading,
  blocks: text.split('\n\n').filter(Boolean).map(paragraph),
});

/** What a section says, tables cell by cell. */
export const printSection = ({ blocks }: Section): string =>
  blocks.map((block) => (block.type === 'text' ? block.text : block.rows.flat().join('\n'))).join('\n\n');
