// `<w:footnoteReference>`, `<w:endnoteReference>` → the note, remembered for the end of the text.

import type { StoryState } from '../../docx/story-state.ts';
import type { XmlElement } from '../../docx/xml-element.ts';

/** The mark itself is left out: after a figure it would read as a digit more. */
export function noteReference(state: StoryState, { name, attributes }: XmlElement): void {
  state.notes.push(`${name.replace('Reference', '')} ${attributes.id ?? ''}`);
}
