// `<a>` → its text, counted as linked; what it offers to download follows as an attachment.
import type { Element } from 'hast';
import { nameAttachment } from '../../name-attachment.ts';
import { type FlowState, readChildren } from '../flow-state.ts';
import { readElementText } from '../read-element-text.ts';

/** An anchor without a target is a place, not a link. */
export function link(state: FlowState, element: Element): void {
  const { href } = element.properties;
  if (typeof href !== 'string') {
    readChildren(state, element);
    return;
  }
  const { target } = state;
  state.target = href;
  state.inLink++;
  readChildren(state, element);
  state.target = target;
  state.inLink--;
  state.links++;
  const name = nameAttachment(readElementText(element), href);
  if (name !== undefined) state.floating.push({ type: 'attachment', name });
}
