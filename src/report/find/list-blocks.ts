// A read document → its blocks in order: paragraphs of text, pictures and grids; tables hidden in running text lifted out.

import { toString as textOf } from 'mdast-util-to-string';
import { tableIds } from '../../forms/record.ts';
import type { Grid, ReadDocument } from '../document/document.ts';
import type { Origin } from '../model/figure.ts';
import type { TableKind } from '../model/report.ts';
import { type LabelledGrid, labelGrid } from './label-grid.ts';
import { liftTables } from './lift-tables.ts';

export interface TextBlock {
  type: 'text';
  text: string;
  isHeading: boolean;
  /** Where a paged document prints it. */
  origin?: Origin;
}

/** A picture that may be a table; what it shows is not read. */
export interface ImageBlock {
  type: 'image';
  alt: string;
}

export interface GridBlock {
  type: 'grid';
  grid: LabelledGrid;
}

export type DocumentBlock = TextBlock | ImageBlock | GridBlock;

/** Blocks between two grids, and where each begins in their joined text. */
interface Run {
  text: string;
  placed: { block: TextBlock | ImageBlock; at: number }[];
}

/** The longest label of table 三 has 40 characters; several of them may stand in a line. */
const longestScrap = 120;

function toBlocks(document: ReadDocument): DocumentBlock[] {
  // The last table was a part of table 三, and nothing but scraps of its labels stands behind it.
  let goesOn = false;
  return document.root.children.flatMap((node): DocumentBlock[] => {
    if (node.type === 'grid') {
      const grid = labelGrid(node, goesOn);
      if (grid.kinds.length > 0) goesOn = grid.kinds.includes('requests');
      return [{ type: 'grid', grid }];
    }
    if (node.type === 'image') return [{ type: 'image', alt: node.alt ?? '' }];
    const text = textOf(node).replace(/\s+/gu, ' ').trim();
    if (text.length > longestScrap) goesOn = false;
    const origin = node.type === 'paragraph' ? node.data?.origin : undefined;
    return text === '' ? [] : [{ type: 'text', text, isHeading: node.type === 'heading', ...(origin && { origin }) }];
  });
}

/** Pages may print some tables properly and lose the cells of others; only kinds without a real grid are looked for. */
function missingKinds(blocks: readonly DocumentBlock[]): Set<TableKind> {
  const found = new Set(blocks.flatMap((block) => (block.type === 'grid' ? block.grid.kinds : [])));
  return new Set(tableIds.filter((kind) => !found.has(kind)));
}

interface Stretch {
  from: number;
  to: number;
  /** Pictures that stand within the table before follow it. */
  picturesFrom: number;
}

/** What of a run's blocks stands in a stretch of its text. */
function cutRun({ placed, text }: Run, { from, to, picturesFrom }: Stretch): DocumentBlock[] {
  return placed.flatMap(({ block, at }): DocumentBlock[] => {
    if (block.type === 'image') return at >= picturesFrom && at < to ? [block] : [];
    const part = text.slice(Math.max(at, from), Math.min(at + block.text.length, to)).trim();
    return part === '' ? [] : [{ ...block, text: part, isHeading: false }];
  });
}

function liftRun(run: Run, wanted: ReadonlySet<TableKind>): DocumentBlock[] {
  const tables = liftTables(run.text).filter((table) => wanted.has(table.kind));
  if (tables.length === 0) return run.placed.map(({ block }) => block);
  const blocks: DocumentBlock[] = [];
  let from = 0;
  let picturesFrom = 0;
  for (const table of tables) {
    blocks.push(...cutRun(run, { from, to: table.from, picturesFrom }));
    blocks.push({ type: 'grid', grid: labelGrid(placeGrid(table.grid, listOrigins(run, table))) });
    from = table.to;
    picturesFrom = table.from;
  }
  blocks.push(...cutRun(run, { from, to: Number.POSITIVE_INFINITY, picturesFrom }));
  return blocks;
}

/** Where the text that a table was lifted from is printed. */
function listOrigins({ placed }: Run, { from, to }: { from: number; to: number }): Origin[] {
  return placed.flatMap(({ block, at }) =>
    block.type === 'text' && block.origin && at < to && at + block.text.length > from ? [block.origin] : [],
  );
}

function addToRun(run: Run, block: TextBlock | ImageBlock): void {
  if (block.type === 'text' && run.text !== '') run.text += '\n';
  run.placed.push({ block, at: run.text.length });
  if (block.type === 'text') run.text += block.text;
}

export function listBlocks(document: ReadDocument): DocumentBlock[] {
  const blocks = toBlocks(document);
  // A text file's tables were lifted as it was read.
  if (document.format === 'text') return blocks;
  const wanted = missingKinds(blocks);
  const lifted: DocumentBlock[] = [];
  let run: Run = { text: '', placed: [] };
  const flush = (): void => {
    lifted.push(...liftRun(run, wanted));
    run = { text: '', placed: [] };
  };
  for (const block of blocks) {
    if (block.type !== 'grid') addToRun(run, block);
    else {
      flush();
      lifted.push(block);
    }
  }
  flush();
  return lifted;
}

/** Single cells cannot be told apart in running text, so that each has the place of the table on its first page. */
export function placeGrid(grid: Grid, origins: readonly Origin[]): Grid {
  const origin = enclose(origins);
  if (!origin) return grid;
  return { ...grid, cells: grid.cells.map((cell) => ({ origin, ...cell })) };
}

function enclose([first, ...others]: readonly Origin[]): Origin | undefined {
  return (
    first &&
    others
      .filter(({ page }) => page === first.page)
      .reduce(
        ({ page, box }, { box: more }) => ({
          page,
          box: [
            Math.min(box[0], more[0]),
            Math.min(box[1], more[1]),
            Math.max(box[2], more[2]),
            Math.max(box[3], more[3]),
          ],
        }),
        first,
      )
  );
}
