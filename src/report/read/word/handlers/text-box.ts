// `<w:txbxContent>` → lines and tables of their own, after the paragraph that anchors the box.

import { readInside, type StoryState } from '../../docx/story-state.ts';
import type { XmlElement } from '../../docx/xml-element.ts';

export function textBox(state: StoryState, element: XmlElement): void {
  const { papers } = state;
  // What a box is filled with is not looked at.
  state.papers = [...papers, undefined];
  const children = readInside(state, element);
  state.papers = papers;
  if (children.length > 0) state.floating.push({ type: 'box', children });
}
