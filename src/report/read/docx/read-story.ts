// An open Word package → the flow of its text: the body, then the notes it refers to.
import type { Flow } from '../html/flow.ts';
import { countLists } from '../word/count-lists.ts';
import { judgeLook } from '../word/judge-look.ts';
import { storyHandlers } from './handlers.ts';
import type { WordPackage } from './open-package.ts';
import { readNumbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { readInsideStory, type StoryState } from './story-state.ts';
import { findChild, listChildren, type WordElement } from './xml-element.ts';

const PAPER = 'FFFFFF';

export interface Story {
  flows: Flow[];
  hasPicture: boolean;
}

export function readStory(open: WordPackage): Story {
  const state = startState(open);
  const body = findChild(open.document, 'body');
  const flows = body ? readInsideStory(state, body) : [];
  return { flows: [...flows, ...readNotes(state, open)], hasPicture: state.hasPicture };
}

function startState(open: WordPackage): StoryState {
  const lists = readNumbering(open.related('numbering'));
  const styles = readStyles(open.related('styles'));
  return {
    handlers: storyHandlers,
    styles,
    lists,
    countParagraph: countLists(lists),
    out: [],
    pieces: [],
    ink: judgeLook([styles.defaults], [PAPER]),
    // The colour of a page shows on screens and not in print.
    papers: findChild(open.document, 'background') ? [PAPER, undefined] : [PAPER],
    depth: undefined,
    style: undefined,
    tableStyle: undefined,
    shown: { before: 0, behind: 0 },
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
  const byMark = new Map<string, WordElement>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of listChildren(open.related(`${kind}s`), kind))
      byMark.set(`${kind} ${note.attributes.id ?? ''}`, note);
  }
  return [...new Set(state.notes)].flatMap((mark) => {
    const note = byMark.get(mark);
    return note ? readInsideStory(state, note) : [];
  });
}
