// `<textarea>` → its lines, or a snippet where it holds HTML.
import type { Element } from 'hast';
import { addLines, endLine, type FlowState } from '../flow-state.ts';

/** Some pages keep the whole article in a text area for a script to show. */
export function textarea(state: FlowState, element: Element): void {
  const [content] = element.children;
  if (content?.type !== 'text') return;
  if (content.value.includes('</')) {
    const { position } = element;
    state.page.snippets.push({ text: content.value, isScript: false, ...(position ? { position } : {}) });
    return;
  }
  endLine(state);
  addLines(state, content.value, content);
  endLine(state);
}
