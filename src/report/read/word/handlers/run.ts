// `<w:r>` → its text, unless it is hidden or struck out; raised digits cannot be taken for part of a number.
import { readStruck, type Style } from '../format/read-styles.ts';
import {
  findChild,
  listChildren,
  readContent,
  readSwitch,
  readValue,
  type XmlElement,
} from '../package/xml-element.ts';
import { addText, readChildren, type StoryState } from '../story-state.ts';

export function run(state: StoryState, element: XmlElement): void {
  const properties = findChild(element, 'rPr');
  const style = state.styles.byId.get(readValue(properties, 'rStyle') ?? '');
  if (isUnprinted(properties, [style, state.style])) return;
  const mark = properties && readRaisedDigits(state, element, properties);
  if (mark === undefined) readChildren(state, element);
  else addText(state, `[${mark}]`);
}

function isUnprinted(properties: XmlElement | undefined, styles: readonly (Style | undefined)[]): boolean {
  const hidden = readSwitch(properties, 'vanish') ?? styles.find((style) => style?.hidden !== undefined)?.hidden;
  const struck = readStruck(properties) ?? styles.find((style) => style?.struck !== undefined)?.struck;
  return hidden === true || struck === true;
}

/** A note's `12` with a raised `1` must not become 121. */
function readRaisedDigits(state: StoryState, element: XmlElement, properties: XmlElement): string | undefined {
  if (!/^su(?:per|b)script$/.test(readValue(properties, 'vertAlign') ?? '')) return undefined;
  const content = listChildren(element, 't').map(readContent).join('').trim();
  return /^\d+$/.test(content) && /\d\s*$/.test(state.pieces.at(-1) ?? '') ? content : undefined;
}
