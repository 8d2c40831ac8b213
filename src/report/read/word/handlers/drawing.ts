// `<wp:inline>`, `<wp:anchor>`, `<v:shape>` → what they hold, with their size for the pictures inside.
import { readStyleLength } from '../../read-length.ts';
import { findChild, type XmlElement } from '../package/xml-element.ts';
import { type Drawing, readChildren, type StoryState } from '../story-state.ts';

/** English Metric Units to a CSS pixel. */
const EMU = 9525;

export function drawing(state: StoryState, element: XmlElement): void {
  const extent = findChild(element, 'extent')?.attributes;
  const { descr = '' } = findChild(element, 'docPr')?.attributes ?? {};
  readDrawing(state, element, { width: toPixels(extent?.cx), height: toPixels(extent?.cy), alt: descr });
}

export function shape(state: StoryState, element: XmlElement): void {
  const { style = '', alt = '' } = element.attributes;
  const [width, height] = [readStyleLength(style, 'width'), readStyleLength(style, 'height')];
  readDrawing(state, element, { width, height, alt });
}

function readDrawing(state: StoryState, element: XmlElement, found: Drawing): void {
  const { drawing: around } = state;
  state.drawing = found;
  readChildren(state, element);
  state.drawing = around;
}

function toPixels(length: string | undefined): number | undefined {
  const units = Number(length);
  return length === undefined || !Number.isFinite(units) ? undefined : units / EMU;
}
