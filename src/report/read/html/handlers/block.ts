// Block element → a box of its own.
import type { Element } from 'hast';
import { type FlowState, readInside } from '../flow-state.ts';

/** A box with nothing in it is not worth keeping. */
export function block(state: FlowState, element: Element): void {
  const children = readInside(state, element);
  if (children.length > 0) state.out.push({ type: 'box', children });
}
