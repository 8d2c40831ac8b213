// `<w:p>` → a line with the number that Word prints before it.
import { layShade } from '../format/judge-look.ts';
import { readParagraphFormat } from '../format/paragraph-format.ts';
import { readShade } from '../format/read-shade.ts';
import { joinPieces } from '../join-pieces.ts';
import { findChild, type XmlElement } from '../package/xml-element.ts';
import { endParagraph, readChildren, type StoryState } from '../story-state.ts';
import { writeLabel } from '../write-label.ts';

export function paragraph(state: StoryState, element: XmlElement): void {
  state.table = undefined;
  const format = readParagraphFormat(element, state.styles, state.lists);
  if (format.isContents) return;
  state.depth = format.depth;
  state.style = format.style;
  const { papers } = state;
  state.papers = layShade(readShade(findChild(findChild(element, 'pPr'), 'shd')) ?? format.style?.shade, papers);
  const place = format.runsOn ? undefined : format.place;
  const label = place && state.countParagraph(place.list, place.level);
  if (label === undefined) readChildren(state, element);
  else readNumbered(state, element, label);
  state.papers = papers;
  if (!format.runsOn) endParagraph(state);
}

/** What ran on into this paragraph stands behind its number, too. */
function readNumbered(state: StoryState, element: XmlElement, label: string): void {
  const start = state.out.length;
  readChildren(state, element);
  const first = state.out[start];
  if (first?.type === 'line') first.text = writeLabel(label, first.text, state.cells > 0);
  else {
    const text = writeLabel(label, joinPieces(state.pieces), state.cells > 0);
    state.pieces = [{ text, ink: { sight: 'shown', level: 0, size: state.ink.size } }];
  }
}
