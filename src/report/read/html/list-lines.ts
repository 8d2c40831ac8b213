// A piece of the page → its lines of text in order, without those inside tables of data.
import type { Flow, Line } from './flow.ts';

/** Tables that are not judged yet give the lines of their cells. */
export function listLines(flow: Flow, lines: Line[] = []): Line[] {
  if (flow.type === 'line') lines.push(flow);
  else if (flow.type === 'box') for (const child of flow.children) listLines(child, lines);
  else if (flow.type === 'table') {
    for (const child of flow.caption) listLines(child, lines);
    for (const row of flow.rows) for (const cell of row) for (const child of cell.children) listLines(child, lines);
  }
  return lines;
}
