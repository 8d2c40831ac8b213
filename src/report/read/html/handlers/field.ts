// `<input>` → a note that a field stands there; a hidden one is a snippet where its value is long enough to be a document.
import type { Element } from 'hast';
import { addObject, type FlowState } from '../flow-state.ts';

/** Hidden fields carry the article on pages that a script fills. */
export function field(state: FlowState, element: Element): void {
  const { value, type } = element.properties;
  if (String(type ?? '').toLowerCase() !== 'hidden') addObject(state);
  if (typeof value !== 'string' || value.length < 200) return;
  const { position } = element;
  state.page.snippets.push({ text: value, isScript: false, ...(position ? { position } : {}) });
}
