// `<pre>` → its lines, each a line.
import type { Element } from 'hast';
import type { FlowState } from '../flow-state.ts';
import { block } from './block.ts';

/** Here the source's line ends are the author's. */
export function preformatted(state: FlowState, element: Element): void {
  const { keepLines } = state;
  state.keepLines = true;
  block(state, element);
  state.keepLines = keepLines;
}
