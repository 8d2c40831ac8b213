// `<a:blip>`, `<v:imagedata>` → a picture after the paragraph it stands in, unless it is a seal or an icon.

import type { StoryState } from '../../docx/story-state.ts';
import { tidyText } from '../../html/tidy-text.ts';
import { isSmallPicture } from '../../is-small-picture.ts';

const MAX_ALT = 120;

export function picture(state: StoryState): void {
  state.hasPicture = true;
  const { drawing } = state;
  if (!drawing || isSmallPicture(drawing)) return;
  state.floating.push({ type: 'picture', alt: tidyText(drawing.alt).slice(0, MAX_ALT) });
}
