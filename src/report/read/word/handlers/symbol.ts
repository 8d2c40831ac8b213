// `<w:sym>` → the character that a symbol font shows.

import { addText, type StoryState } from '../../docx/story-state.ts';
import type { XmlElement } from '../../docx/xml-element.ts';
import { isSymbolFont } from '../read-look.ts';

/** Symbol fonts keep their signs in the private area; there they stay, so that a cell with one is never taken for blank. */
export function symbol(state: StoryState, { attributes }: XmlElement): void {
  const code = Number.parseInt(attributes.char ?? '', 16);
  if (!(code > 0x20 && code <= 0xffff)) return;
  const isPlain = code <= 0xff && isSymbolFont(attributes.font ?? '');
  addText(state, String.fromCharCode(isPlain ? code + 0xf000 : code));
}
