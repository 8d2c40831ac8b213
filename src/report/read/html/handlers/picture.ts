// `<img>` → a picture after the line it stands in, unless it only decorates the page.
import type { Element } from 'hast';
import type { FlowState } from '../flow-state.ts';
import { isDecoration } from '../is-decoration.ts';
import { tidyText } from '../tidy-text.ts';

const MAX_ALT = 120;

export function picture(state: FlowState, element: Element): void {
  if (isDecoration(element, state.target)) return;
  const { alt, title } = element.properties;
  const text = [alt, title].find((words) => typeof words === 'string' && words.trim() !== '');
  const { position } = element;
  state.floating.push({
    type: 'picture',
    alt: tidyText(String(text ?? '')).slice(0, MAX_ALT),
    ...(position ? { position } : {}),
  });
}
