// Printed blocks → Markdown with pipe tables, as converters of office documents write it.
import { expandRows } from './expand-rows.ts';
import type { PrintedBlock, PrintedCell } from './print.ts';

function renderTable(rows: readonly PrintedCell[][]): string {
  const [head = [], ...body] = expandRows(rows).map((row) => `| ${row.join(' | ')} |`);
  const width = expandRows(rows)[0]?.length ?? 0;
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}

function renderBlock(block: PrintedBlock): string {
  if (block.type === 'table') return renderTable(block.rows);
  if (block.type === 'title') return `# ${block.text}`;
  return block.type === 'heading' ? `## ${block.text}` : block.text;
}

export function renderMarkdown(blocks: readonly PrintedBlock[]): string {
  return `${blocks.map(renderBlock).join('\n\n')}\n`;
}
