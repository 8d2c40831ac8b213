// `<w:r>` → its text with its look, unless readers of the page do not see it.

import { readChildren, type StoryState } from '../../docx/story-state.ts';
import { listChildren, readValue, type XmlElement } from '../../docx/xml-element.ts';
import { judgeLook } from '../judge-look.ts';
import { type Look, readLook } from '../read-look.ts';

const NOTHING: Look = {};

export function run(state: StoryState, element: XmlElement): void {
  const { ink, styles, style, tableStyle } = state;
  // A run of an equation has properties of its own beside those of any run.
  const properties = listChildren(element, 'rPr');
  const named = properties.map((one) => readValue(one, 'rStyle')).find((id) => id !== undefined);
  const own: Look = Object.assign({}, ...properties.map(readLook));
  const character = (named === undefined ? undefined : styles.byId.get(named))?.look ?? NOTHING;
  const looks = [own, character, style?.look ?? NOTHING, tableStyle?.look ?? NOTHING, styles.defaults] as const;
  const judged = judgeLook(looks, state.papers);
  const isUneven = tableStyle?.isUneven === true && judged.sight === 'shown';
  state.ink = isUneven ? { ...judged, sight: 'doubtful' } : judged;
  if (state.ink.sight !== 'hidden') readChildren(state, element);
  else readFields(state, element);
  state.ink = ink;
}

/** Fields begin and end also where that is hidden. */
function readFields(state: StoryState, run: XmlElement): void {
  for (const child of run.children) {
    if (typeof child !== 'string' && /^(?:fldChar|instrText)$/.test(child.name))
      state.handlers.get(child.name)?.(state, child);
  }
}
