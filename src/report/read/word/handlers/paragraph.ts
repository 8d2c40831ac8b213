// `<w:p>` → a line with the number that Word prints before it.

import { readParagraphFormat } from '../../docx/paragraph-format.ts';
import { endParagraph, readChildren, type StoryState } from '../../docx/story-state.ts';
import { findChild, type XmlElement } from '../../docx/xml-element.ts';
import { joinPieces } from '../join-pieces.ts';
import { layShade } from '../judge-look.ts';
import { readShade } from '../read-shade.ts';
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
