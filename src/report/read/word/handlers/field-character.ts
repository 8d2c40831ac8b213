// `<w:fldChar>`, `<w:instrText>`, `<w:fldSimple>` → which part of a field follows: its code, its result, or the text after it.

import { addObject, readChildren, type StoryState } from '../../docx/story-state.ts';
import { readContent, type XmlElement } from '../../docx/xml-element.ts';
import { addCode, openField, printsItself } from '../open-field.ts';

export function fieldCharacter(state: StoryState, { attributes }: XmlElement): void {
  const { fields } = state;
  const field = fields.at(-1);
  if (attributes.fldCharType === 'begin') openField(fields);
  else if (attributes.fldCharType === 'separate' && field) field.hasResult = true;
  else if (attributes.fldCharType === 'end') {
    fields.pop();
    if (field && printsItself(field)) addObject(state, 'inline');
  }
}

export function fieldCode({ fields }: StoryState, element: XmlElement): void {
  addCode(fields, readContent(element));
}

export function simpleField(state: StoryState, element: XmlElement): void {
  const before = state.pieces.length;
  readChildren(state, element);
  const hasResult = state.pieces.length > before;
  if (printsItself({ code: element.attributes.instr ?? '', hasResult })) addObject(state, 'inline');
}
