// `<w:bdo>` → its text; numbers that are printed from their end are no numbers.
import type { XmlElement } from '../package/xml-element.ts';
import { readChildren, type StoryState } from '../story-state.ts';

export function direction(state: StoryState, element: XmlElement): void {
  const from = state.pieces.length;
  readChildren(state, element);
  if (element.attributes.val !== 'rtl') return;
  state.pieces = state.pieces.map((piece, index) =>
    index < from ? piece : { ...piece, ink: { ...piece.ink, sight: 'doubtful' as const } },
  );
}
