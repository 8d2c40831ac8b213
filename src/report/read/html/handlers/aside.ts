// `<nav>`, `<aside>`, `<footer>` → nothing, unless hidden parts are wanted too.
import type { Element } from 'hast';
import type { FlowState } from '../flow-state.ts';
import { block } from './block.ts';

/** By their name these are beside the article; they are read when the rest of the page turned out to be empty. */
export function aside(state: FlowState, element: Element): void {
  if (state.keepHidden) block(state, element);
}
