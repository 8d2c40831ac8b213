// `<title>` → the head's title.
import type { Element } from 'hast';
import type { FlowState } from '../flow-state.ts';
import { tidyText } from '../tidy-text.ts';

/** The first title counts. */
export function title(state: FlowState, element: Element): void {
  const text = tidyText(element.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
  if (text !== '') state.page.head.title ??= text;
}
