// An open Word package → the flow of its text: the body, then the notes it refers to.
import type { Flow } from '../html/flow.ts';
import { countLists } from './format/count-lists.ts';
import { readNumbering } from './format/read-numbering.ts';
import { readStyles } from './format/read-styles.ts';
import { handlers } from './handlers/index.ts';
import type { WordPackage } from './package/open-package.ts';
import { findChild, listChildren, type XmlElement } from './package/xml-element.ts';
import { readInside, type StoryState } from './story-state.ts';

export interface Story {
  flows: Flow[];
  hasPicture: boolean;
}

export function readStory(open: WordPackage): Story {
  const state = startState(open);
  const body = findChild(open.document, 'body');
  const flows = body ? readInside(state, body) : [];
  return { flows: [...flows, ...readNotes(state, open)], hasPicture: state.hasPicture };
}

function startState(open: WordPackage): StoryState {
  const lists = readNumbering(open.related('numbering'));
  return {
    handlers,
    styles: readStyles(open.related('styles')),
    lists,
    countParagraph: countLists(lists),
    out: [],
    pieces: [],
    depth: undefined,
    style: undefined,
    floating: [],
    fields: [],
    cells: 0,
    table: undefined,
    notes: [],
    hasPicture: false,
    drawing: undefined,
  };
}

/** In the order of their marks; separators have no mark. */
function readNotes(state: StoryState, open: WordPackage): Flow[] {
  if (state.notes.length === 0) return [];
  const byMark = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of listChildren(open.related(`${kind}s`), kind))
      byMark.set(`${kind} ${note.attributes.id ?? ''}`, note);
  }
  return [...new Set(state.notes)].flatMap((mark) => {
    const note = byMark.get(mark);
    return note ? readInside(state, note) : [];
  });
}
