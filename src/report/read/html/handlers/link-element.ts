// `<link rel="canonical">` → the page's own address.
import type { Element } from 'hast';
import type { FlowState } from '../flow-state.ts';

/** Other relations say nothing about the document. */
export function linkElement(state: FlowState, element: Element): void {
  const { rel, href } = element.properties;
  if (String(rel) === 'canonical' && typeof href === 'string') state.page.head.canonical ??= href;
}
