// `<svg>`, `<canvas>`, `<select>` and their like → a note that something is printed there.
import { addObject, type FlowState } from '../flow-state.ts';

/** A drawing or a control may show a number; what it shows is not text. */
export function object(state: FlowState): void {
  addObject(state);
}
