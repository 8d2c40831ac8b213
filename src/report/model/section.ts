// The text of a report in sections: blocks of plain text and tables, and the characters that a place of them names.
import { z } from 'zod';
import type { TextPosition } from './figure.ts';

/** A paragraph, or a table that is not one of the form's: those stand in `Report.tables`. */
export const sectionBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('table'), rows: z.array(z.array(z.string())) }),
]);

/** The section of what stands before the first heading. */
export const preambleId = 'preamble';

/** The form says how it names the period and the parts: its words are not the body's own. */
export const isPreamble = ({ id }: { id: string }): boolean => id === preambleId;

/** A part of the report's text. The six statutory sections have fixed ids; those of older outlines are `part-1` … */
export const section = z.strictObject({
  id: z.string(),
  /** Heading as printed; empty for what stands before the first heading. */
  heading: z.string(),
  /** Block n is what `TextPosition.paragraph` n counts. */
  blocks: z.array(sectionBlock),
});

export type SectionBlock = z.infer<typeof sectionBlock>;
export type Section = z.infer<typeof section>;

/** The characters that text places count; a table has none. */
export const readBlock = (block: SectionBlock): string => (block.type === 'text' ? block.text : '');

/** The whole text of the block that a place is in; empty where there is none. */
export function readAround(sections: readonly Section[], at: TextPosition): string {
  const block = sections.find(({ id }) => id === at.section)?.blocks[at.paragraph];
  return block ? readBlock(block) : '';
}

/** The characters of a place. */
export const quoteText = (sections: readonly Section[], at: TextPosition): string =>
  readAround(sections, at).slice(at.start, at.end);
