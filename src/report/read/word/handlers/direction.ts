// `<w:bdo>` → its text; numbers that are printed from their end are no numbers.

import { readChildren, type StoryState } from '../../docx/story-state.ts';
import type { XmlElement } from '../../docx/xml-element.ts';

export function direction(state: StoryState, element: XmlElement): void {
  const from = state.pieces.length;
  readChildren(state, element);
  if (element.attributes.val !== 'rtl') return;
  state.pieces = state.pieces.map((piece, index) =>
    index < from ? piece : { ...piece, ink: { ...piece.ink, sight: 'doubtful' as const } },
  );
}
