// A PDF's bytes → what the reader and the table readers make of it, as tests compare it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import type { Grid, TreeReading } from '../../../../src/report/document/document.ts';
import { readTables } from '../../../../src/report/extract/tables/read-tables.ts';
import { listBlocks } from '../../../../src/report/find/list-blocks.ts';
import { readPdf } from '../../../../src/report/read/pdf/read-pdf.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export const load = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(join(packageFolder, path)));

export type ReadPdf = Extract<TreeReading, { ok: true }>;

export async function readSound(bytes: Uint8Array): Promise<ReadPdf> {
  const reading = await readPdf(bytes, formKnowledge, { load });
  if (!reading.ok) throw new Error(wordMessage('en', reading.rejection.message));
  return reading;
}

/** Figures of the statutory tables by metric. */
export function readFigures({ root, meta }: ReadPdf): Record<string, number | null> {
  const blocks = listBlocks({ format: 'pdf', encoding: 'pdf', root, meta });
  const grids = blocks.flatMap((block) => (block.type === 'grid' ? [{ grid: block.grid, section: 'x' }] : []));
  return Object.fromEntries(readTables(grids).figures.map(({ metric, value }) => [metric, value]));
}

export const listParagraphs = ({ root }: ReadPdf): string[] =>
  root.children.flatMap((node) =>
    node.type === 'paragraph' && node.children[0]?.type === 'text' ? [node.children[0].value] : [],
  );

export const listGrids = ({ root }: ReadPdf): Grid[] =>
  root.children.flatMap((node) => (node.type === 'grid' ? [node] : []));

/** A grid's texts, a cell that spans slots in its first one only. */
export const printGrid = (grid: Grid): string[][] =>
  grid.slots.map((line, row) =>
    line.map((slot, column) => {
      const cell = grid.cells[slot];
      return cell?.row === row && cell.column === column ? cell.text : '';
    }),
  );
