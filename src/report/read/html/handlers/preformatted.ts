// `<pre>` → its lines, each a line.
import type { Element, Nodes } from 'hast';
import { addText, endLine, type FlowState, readChildren } from '../flow-state.ts';

/** Where the text is plain its line ends are the author's; with elements inside they are read as usual. */
export function preformatted(state: FlowState, element: Element): void {
  endLine(state);
  for (const child of element.children) {
    if (child.type === 'text') addLines(state, child.value, child);
    else readChildren(state, { type: 'root', children: [child] });
  }
  endLine(state);
}

/** Adds text in which every line end ends a line. */
export function addLines(state: FlowState, text: string, origin: Nodes): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) endLine(state);
    addText(state, line, origin);
  });
}
