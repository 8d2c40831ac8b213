// `<a>` → its text, counted as linked.
import type { Element } from 'hast';
import { type FlowState, readChildren } from '../flow-state.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|csv|zip|rar|7z)(?:$|[?#])/i;

/** An anchor without a target is a place, not a link. */
export function link(state: FlowState, element: Element): void {
  const { href } = element.properties;
  const isLink = typeof href === 'string';
  if (isLink) state.inLink++;
  readChildren(state, element);
  if (!isLink) return;
  state.inLink--;
  state.links++;
  if (FILE.test(href)) state.attachment = true;
}
