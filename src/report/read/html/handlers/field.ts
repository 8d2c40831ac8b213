// `<input value>` → a snippet where the value is long enough to be a document.
import type { Element } from 'hast';
import type { FlowState } from '../flow-state.ts';

/** Hidden fields carry the article on pages that a script fills. */
export function field(state: FlowState, element: Element): void {
  const { value } = element.properties;
  if (typeof value !== 'string' || value.length < 200) return;
  const { position } = element;
  state.page.snippets.push({ text: value, isScript: false, ...(position ? { position } : {}) });
}
