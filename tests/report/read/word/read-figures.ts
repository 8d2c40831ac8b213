// A Word file → its figures by metric and its lines of text, as the rest of the core reads them.

import { readFileSync } from 'node:fs';
import { wordMessage } from '../../../../src/i18n/word-message.ts';
import type { TreeReading } from '../../../../src/report/document/document.ts';
import { readTables } from '../../../../src/report/extract/tables/read-tables.ts';
import { listBlocks } from '../../../../src/report/find/list-blocks.ts';
import type { Figure } from '../../../../src/report/model/figure.ts';

export const FIXTURES = new URL('../../../fixtures/word/', import.meta.url);

export const readBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, FIXTURES)));

export interface FoundReport {
  figures: Figure[];
  lines: string[];
  notes: string[];
}

export function readFigures(reading: TreeReading): FoundReport {
  if (!reading.ok) throw new Error(wordMessage('en', reading.rejection.message));
  const { root, meta } = reading;
  const blocks = listBlocks({ format: 'docx', encoding: 'utf-8', root, meta });
  const grids = blocks.flatMap((block) => (block.type === 'grid' ? [{ grid: block.grid, section: '' }] : []));
  const { figures, notes } = readTables(grids);
  const lines = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  return { figures, lines, notes: notes.map((note) => wordMessage('zh', note.message)) };
}

/** Every slot of every grid, row by row. */
export function listGrids(reading: TreeReading): string[][][] {
  if (!reading.ok) throw new Error(wordMessage('en', reading.rejection.message));
  return reading.root.children.flatMap((node) =>
    node.type === 'grid' ? [node.slots.map((row) => row.map((slot) => node.cells[slot]?.text ?? ''))] : [],
  );
}
