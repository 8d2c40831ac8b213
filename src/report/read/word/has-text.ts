// A piece of a document → whether it holds any text.
import type { Flow } from '../html/flow.ts';
import { listLines } from '../html/list-lines.ts';

export function hasText(flow: Flow): boolean {
  return listLines(flow).length > 0;
}
