// `<w:txbxContent>` → lines and tables of their own, after the paragraph that anchors the box.
import type { XmlElement } from '../package/xml-element.ts';
import { readInside, type StoryState } from '../story-state.ts';

export function textBox(state: StoryState, element: XmlElement): void {
  const { papers } = state;
  // What a box is filled with is not looked at.
  state.papers = [...papers, undefined];
  const children = readInside(state, element);
  state.papers = papers;
  if (children.length > 0) state.floating.push({ type: 'box', children });
}
