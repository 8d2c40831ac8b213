// `<sup>`, `<sub>` → text that cannot be taken for part of the number before it.
import type { Element } from 'hast';
import { addText, type FlowState, readChildren } from '../flow-state.ts';

/** A footnote's `12<sup>1</sup>` must not become 121. */
export function raised(state: FlowState, element: Element): void {
  const [content] = element.children;
  const before = state.pieces.at(-1) ?? '';
  const isMark = content?.type === 'text' && /^\s*\d+\s*$/.test(content.value) && /\d\s*$/.test(before);
  if (isMark) addText(state, `[${content.value.trim()}]`, content);
  else readChildren(state, element);
}
