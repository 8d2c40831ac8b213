// A picture → the knowledge that there is one, for documents that hold nothing else.
import type { StoryState } from '../story-state.ts';

export function picture(state: StoryState): void {
  state.hasPicture = true;
}
