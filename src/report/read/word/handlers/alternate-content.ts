// `<mc:AlternateContent>` → the first of its versions that says anything.

import type { XmlElement } from '../package/xml-element.ts';
import { findChild } from '../package/xml-element.ts';
import { readChildren, type StoryState } from '../story-state.ts';

/** All versions hold the same text, for older and newer readers. */
export function alternateContent(state: StoryState, element: XmlElement): void {
  const before = measure(state);
  const choice = findChild(element, 'Choice');
  if (choice) readChildren(state, choice);
  const fallback = findChild(element, 'Fallback');
  if (fallback && measure(state) === before) readChildren(state, fallback);
}

function measure({ out, pieces, floating }: StoryState): number {
  return out.length + pieces.length + floating.length;
}
