// A read document → its blocks in order: paragraphs of text and grids, tables hidden in running text lifted out.
import { toString as textOf } from 'mdast-util-to-string';
import type { TableKind } from '../../model/report.ts';
import type { Grid, ReadDocument } from '../../read/document.ts';
import { liftTables } from '../../table/lift-tables.ts';
import { classifyGrid } from '../tables/classify-grid.ts';

export type Block = { type: 'text'; text: string; isHeading: boolean } | { type: 'grid'; grid: Grid };

interface Run {
  text: string;
  blocks: Extract<Block, { type: 'text' }>[];
}

function toBlocks(document: ReadDocument): Block[] {
  return document.root.children.flatMap((node): Block[] => {
    if (node.type === 'grid') return [{ type: 'grid', grid: node }];
    const text = textOf(node).replace(/\s+/gu, ' ').trim();
    return text === '' ? [] : [{ type: 'text', text, isHeading: node.type === 'heading' }];
  });
}

/** Pages may print some tables properly and lose the cells of others; only kinds without a real grid are looked for. */
function missingKinds(blocks: readonly Block[]): Set<TableKind> {
  const found = new Set(blocks.flatMap((block) => (block.type === 'grid' ? classifyGrid(block.grid) : [])));
  const all: TableKind[] = ['active', 'requests', 'appeals', 'stat2014', 'stat2008'];
  return new Set(all.filter((kind) => !found.has(kind)));
}

function liftRun(run: Run, wanted: ReadonlySet<TableKind>): Block[] {
  const tables = liftTables(run.text).filter((table) => wanted.has(table.kind));
  if (tables.length === 0) return run.blocks;
  const blocks: Block[] = [];
  let start = 0;
  const pushText = (from: number, to: number): void => {
    for (const text of run.text.slice(from, to).split('\n')) {
      if (text.trim() !== '') blocks.push({ type: 'text', text: text.trim(), isHeading: false });
    }
  };
  for (const table of tables) {
    pushText(start, table.from);
    blocks.push({ type: 'grid', grid: table.grid });
    start = table.to;
  }
  pushText(start, run.text.length);
  return blocks;
}

export function listBlocks(document: ReadDocument): Block[] {
  const blocks = toBlocks(document);
  // A text file's tables were lifted as it was read.
  if (document.format === 'text') return blocks;
  const wanted = missingKinds(blocks);
  const lifted: Block[] = [];
  let run: Run = { text: '', blocks: [] };
  const flush = (): void => {
    lifted.push(...liftRun(run, wanted));
    run = { text: '', blocks: [] };
  };
  for (const block of blocks) {
    if (block.type === 'text') {
      run.text += run.blocks.length > 0 ? `\n${block.text}` : block.text;
      run.blocks.push(block);
    } else {
      flush();
      lifted.push(block);
    }
  }
  flush();
  return lifted;
}
