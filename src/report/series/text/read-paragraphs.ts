// A section's Markdown → its blocks as the characters that text places count; a table is an empty block.
import type { Section } from '../../model/report.ts';

// The reverse of what `extract/outline/write-markdown.ts` escapes; a full Markdown parse would take ten times as long.
const ESCAPED = /\\([!-/:-@[-`{-~])|&#x([0-9A-Fa-f]+);/g;
/** A row, and under it the line that divides head and body: no paragraph has both. */
const TABLE = /^\|[^\n]*\n\|(?: :?-+:? \|)+/;

const decodeMarkdown = (markdown: string): string =>
  markdown.replace(ESCAPED, (_, mark: string | undefined, code: string | undefined) =>
    code === undefined ? (mark ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  );

export function readParagraphs({ markdown }: Section): string[] {
  return markdown.split('\n\n').map((block) => (TABLE.test(block) ? '' : decodeMarkdown(block)));
}
