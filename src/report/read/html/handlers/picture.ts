// `<img>` → a picture after the line it stands in, unless it only decorates the page.
import type { Element } from 'hast';
import { addObject, type FlowState } from '../flow-state.ts';
import { isDecoration, isOrnament, isSpacer } from '../is-decoration.ts';
import { tidyText } from '../tidy-text.ts';

const MAX_ALT = 120;

export function picture(state: FlowState, element: Element): void {
  if (state.inCell > 0) notePicture(state, element);
  if (isDecoration(element, state.target)) return;
  if (state.inCell === 0) addObject(state);
  const { alt, title } = element.properties;
  const text = [alt, title].find((words) => typeof words === 'string' && words.trim() !== '');
  const { position } = element;
  state.floating.push({
    type: 'picture',
    alt: tidyText(String(text ?? '')).slice(0, MAX_ALT),
    ...(position ? { position } : {}),
  });
}

/** In a cell a picture of any size may be a number; an icon beside one is none. */
function notePicture(state: FlowState, element: Element): void {
  if (isSpacer(element)) return;
  if (isOrnament(element)) state.unread += 1;
  else addObject(state);
}
