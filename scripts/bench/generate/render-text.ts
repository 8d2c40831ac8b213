// Printed blocks → a plain text file, in one of the ways that copying a page as text leaves its tables.
import { expandRows } from './expand-rows.ts';
import type { PrintedBlock, PrintedCell } from './print.ts';

/** `tabs`, `pipes`: a row a line. `lines`: a cell a line. `spaces`, `glued`: all in one line, with or without separators. */
export const textLayouts = ['tabs', 'lines', 'pipes', 'spaces', 'glued'] as const;
export type TextLayout = (typeof textLayouts)[number];

const listTexts = (rows: readonly PrintedCell[][]): string[] => rows.flatMap((row) => row.map(({ text }) => text));

const tableWriters: Readonly<Record<TextLayout, (rows: readonly PrintedCell[][]) => string>> = {
  tabs: (rows) =>
    expandRows(rows)
      .map((row) => row.join('\t'))
      .join('\n'),
  lines: (rows) => listTexts(rows).join('\n\n'),
  pipes: (rows) =>
    expandRows(rows)
      .map((row) => `${row.join(' | ')} |`)
      .join('\n'),
  spaces: (rows) => listTexts(rows).join(' '),
  glued: (rows) => listTexts(rows).join(''),
};

export function renderText(blocks: readonly PrintedBlock[], layout: TextLayout): string {
  const flat = layout === 'spaces' || layout === 'glued';
  const texts = blocks.map((block) => (block.type === 'table' ? tableWriters[layout](block.rows) : block.text));
  if (!flat) return `${texts.join('\n\n')}\n`;
  const [title = '', ...rest] = texts;
  return `${title}\n${rest.join(' ')}\n`;
}
