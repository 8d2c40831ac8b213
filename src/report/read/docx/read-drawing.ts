// `<wp:inline>`, `<wp:anchor>`, `<v:shape>` → what they hold, with their size for the pictures inside.
import { readStyleLength } from '../shown-size.ts';
import { findChild, type PartElement } from '../xml/xml-element.ts';
import { addStoryObject, type Drawing, readStoryChildren, type StoryState } from './story-state.ts';

/** English Metric Units to a CSS pixel. */
const EMU = 9525;

const HIDDEN = /(?:^|;)\s*(?:visibility\s*:\s*hidden|display\s*:\s*none)/i;
const BEHIND = /(?:^|;)\s*z-index\s*:\s*-/i;
const FLOATING = /(?:^|;)\s*position\s*:\s*absolute/i;

/** `<w:drawing>`, `<w:pict>`, `<w:object>` → what they hold, and a mark where that is more than the text in it. */
export function graphic(state: StoryState, element: PartElement): void {
  if (isHidden(element)) return;
  const boxes = state.floating.filter((flow) => flow.type === 'box').length;
  readStoryChildren(state, element);
  const hasBox = state.floating.filter((flow) => flow.type === 'box').length > boxes;
  if (!hasBox || hasDescendant(element, /^(?:blip|imagedata|textpath)$/)) addStoryObject(state, findPlace(element));
}

/** What Word cannot show in place, such as another document. */
export function foreign(state: StoryState): void {
  addStoryObject(state, 'inline');
}

function isHidden(element: PartElement): boolean {
  return element.children.some((child) => {
    if (typeof child === 'string') return false;
    const { hidden = '0' } = findChild(child, 'docPr')?.attributes ?? {};
    return /^(?:1|true|on)$/.test(hidden) || HIDDEN.test(child.attributes.style ?? '');
  });
}

function findPlace(element: PartElement): 'inline' | 'front' | 'behind' {
  const anchor = findChild(element, 'anchor');
  if (anchor) return /^(?:1|true|on)$/.test(anchor.attributes.behindDoc ?? '') ? 'behind' : 'front';
  const styles = element.children.map((child) => (typeof child === 'string' ? '' : (child.attributes.style ?? '')));
  if (!styles.some((style) => FLOATING.test(style))) return 'inline';
  return styles.some((style) => BEHIND.test(style)) ? 'behind' : 'front';
}

function hasDescendant(element: PartElement, name: RegExp): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (name.test(child.name) || hasDescendant(child, name)),
  );
}

export function drawing(state: StoryState, element: PartElement): void {
  const extent = findChild(element, 'extent')?.attributes;
  const { descr = '' } = findChild(element, 'docPr')?.attributes ?? {};
  readDrawing(state, element, { width: toPixels(extent?.cx), height: toPixels(extent?.cy), alt: descr });
}

export function shape(state: StoryState, element: PartElement): void {
  const { style = '', alt = '' } = element.attributes;
  const [width, height] = [readStyleLength(style, 'width'), readStyleLength(style, 'height')];
  readDrawing(state, element, { width, height, alt });
}

function readDrawing(state: StoryState, element: PartElement, found: Drawing): void {
  const { drawing: around } = state;
  state.drawing = found;
  readStoryChildren(state, element);
  state.drawing = around;
}

function toPixels(length: string | undefined): number | undefined {
  const units = Number(length);
  return length === undefined || !Number.isFinite(units) ? undefined : units / EMU;
}
