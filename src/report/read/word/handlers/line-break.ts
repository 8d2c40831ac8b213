// `<w:br>`, `<w:cr>` → the end of a line.

import { endLine, type StoryState } from '../../docx/story-state.ts';
import { isPrinted } from '../open-field.ts';

/** Authors make paragraphs of breaks, as in pages. */
export function lineBreak(state: StoryState): void {
  if (isPrinted(state.fields)) endLine(state);
}
