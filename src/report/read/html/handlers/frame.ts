// `<iframe>`, `<embed>`, `<object>` → the file shown in it, as an attachment; nothing else of it is read.
import type { Element } from 'hast';
import { nameAttachment } from '../../name-attachment.ts';
import { addObject, type FlowState } from '../flow-state.ts';

/** Sites show a report's PDF in a frame, often through a viewer that has the file's name in its address. */
export function frame(state: FlowState, element: Element): void {
  addObject(state);
  const { src, data } = element.properties;
  const address = src ?? data;
  const name = typeof address === 'string' ? nameAttachment('', address) : undefined;
  if (name !== undefined) state.floating.push({ type: 'attachment', name });
}
