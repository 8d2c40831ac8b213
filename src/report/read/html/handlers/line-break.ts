// `<br>`, `<hr>` → the end of a line.
import { endLine, type FlowState } from '../flow-state.ts';

/** Editors make paragraphs of breaks, so each line becomes a paragraph. */
export function lineBreak(state: FlowState): void {
  endLine(state);
}
