// `<meta name content>` → an entry of the page's head.
import type { Element } from 'hast';
import type { FlowState } from '../flow-state.ts';

/** The first filled entry of a name counts; government sites write names in every case. */
export function meta(state: FlowState, element: Element): void {
  const { name, property, content } = element.properties;
  const key = String(name ?? property ?? '')
    .trim()
    .toLowerCase();
  const value = typeof content === 'string' ? content.trim() : '';
  const { named } = state.page.head;
  if (key !== '' && value !== '' && !named.has(key)) named.set(key, value);
}
