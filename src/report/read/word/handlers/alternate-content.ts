// `<mc:AlternateContent>` → the one of its versions that Word shows.

import { readChildren, type StoryState } from '../../docx/story-state.ts';
import { findChild, listChildren, type XmlElement } from '../../docx/xml-element.ts';

/** Prefixes of what Word 2010 and later understand, as every producer binds them. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w1[0-9]\w*|a14|a16\w*|am3d|aink|cx\d*|pic14|v2|o12|sl|m)$/;

/** Versions hold the same text for older and newer readers; what only another version says, nobody sees. */
export function alternateContent(state: StoryState, element: XmlElement): void {
  const choice = listChildren(element, 'Choice').find(isUnderstood) ?? findChild(element, 'Fallback');
  if (choice) readChildren(state, choice);
}

function isUnderstood({ attributes }: XmlElement): boolean {
  const needed = (attributes.Requires ?? '').split(/\s+/).filter((prefix) => prefix !== '');
  return needed.every((prefix) => UNDERSTOOD.test(prefix));
}
