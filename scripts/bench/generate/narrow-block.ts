// A printed block → the same with half-width brackets and colons, as copies on the web often have them.
import type { PrintedBlock } from './print.ts';

const narrow = (text: string): string =>
  text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('．', '.');

export function narrowBlock(block: PrintedBlock): PrintedBlock {
  if (block.type !== 'table') return { ...block, text: narrow(block.text) };
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: narrow(cell.text) }))) };
}
