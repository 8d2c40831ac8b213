// `<w:footnoteReference>`, `<w:endnoteReference>` → the note, remembered for the end of the text.
import type { XmlElement } from '../package/xml-element.ts';
import type { StoryState } from '../story-state.ts';

/** The mark itself is left out: after a figure it would read as a digit more. */
export function noteReference(state: StoryState, { name, attributes }: XmlElement): void {
  state.notes.push(`${name.replace('Reference', '')} ${attributes.id ?? ''}`);
}
