// `<w:fldChar>` → which part of a field follows: its code, its result, or the text after it.

import { openField } from '../open-field.ts';
import type { XmlElement } from '../package/xml-element.ts';
import type { StoryState } from '../story-state.ts';

export function fieldCharacter({ fields }: StoryState, { attributes }: XmlElement): void {
  if (attributes.fldCharType === 'begin') openField(fields);
  else if (attributes.fldCharType === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
  else if (attributes.fldCharType === 'end') fields.pop();
}
