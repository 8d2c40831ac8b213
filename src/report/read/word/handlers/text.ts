// `<w:t>` and the elements that stand for one character → text.

import { addText, type StoryState } from '../../docx/story-state.ts';
import { readContent, type XmlElement } from '../../docx/xml-element.ts';

export function text(state: StoryState, element: XmlElement): void {
  addText(state, readContent(element));
}

export function tab(state: StoryState): void {
  addText(state, '\t');
}

/** Stands before numbers below zero, too. */
export function noBreakHyphen(state: StoryState): void {
  addText(state, '-');
}
