// `<w:br>`, `<w:cr>` → the end of a line.
import { isPrinted } from '../open-field.ts';
import { endLine, type StoryState } from '../story-state.ts';

/** Authors make paragraphs of breaks, as in pages. */
export function lineBreak(state: StoryState): void {
  if (isPrinted(state.fields)) endLine(state);
}
