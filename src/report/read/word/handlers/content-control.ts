// A content control → what was filled in; of one that still shows its prompt only that something is shown.
import { findChild, type XmlElement } from '../package/xml-element.ts';
import { addObject, type Handle, readChildren } from '../story-state.ts';

const textOf = ({ children }: XmlElement): string =>
  children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');

/** A prompt in words stands for nothing; one with a number in it could be taken for what is asked. */
export const contentControl: Handle = (state, element) => {
  const isPrompt = findChild(findChild(element, 'sdtPr'), 'showingPlcHdr') !== undefined;
  const content = findChild(element, 'sdtContent');
  if (isPrompt && content && /\d/u.test(textOf(content))) addObject(state, 'inline');
  else readChildren(state, element);
};
