// `<m:oMath>` → its text where it is one line of text, else a mark: the parts of a fraction or a power do not follow one another.

import { addObject, readChildren, type StoryState } from '../../docx/story-state.ts';
import type { XmlElement } from '../../docx/xml-element.ts';

const PLAIN = /^(?:r|t|rPr|ctrlPr|oMath|ins|del|moveTo|moveFrom)$/;

export function equation(state: StoryState, element: XmlElement): void {
  if (isLine(element)) readChildren(state, element);
  else addObject(state, 'inline');
}

function isLine(element: XmlElement): boolean {
  return element.children.every(
    (child) => typeof child === 'string' || (PLAIN.test(child.name) && (child.name === 'rPr' || isLine(child))),
  );
}
