// A walk over a part of a Word package: where its text is being put, and how each kind of element is put there.

import { tidyText } from '../../text/shown-text.ts';
import type { Flow, Line, PageTable } from '../flow/flow.ts';
import type { PictureSize } from '../shown-size.ts';
import type { CountParagraph, Lists } from '../word/count-lists.ts';
import type { Ink, Papers } from '../word/judge-look.ts';
import type { WordRow } from '../word/merge-cells.ts';
import { type InkedText, isPrinted, joinPieces, type OpenField } from '../word/print-pieces.ts';
import type { PartElement } from '../xml/xml-element.ts';
import type { Styles, WordStyle } from './read-styles.ts';

export interface StoryState {
  handlers: ReadonlyMap<string, StoryHandle>;
  styles: Styles;
  lists: Lists;
  countParagraph: CountParagraph;
  /** Where finished lines and tables go. */
  out: Flow[];
  /** Text of the line being written. */
  pieces: InkedText[];
  /** How the text at the place looks. */
  ink: Ink;
  /** What the text at the place stands on. */
  papers: Papers;
  /** Heading level of the paragraph that is open. */
  depth: number | undefined;
  /** Style of the paragraph that is open. */
  style: WordStyle | undefined;
  /** Style of the table around the place. */
  tableStyle: WordStyle | undefined;
  /** What the cell around the place shows that is no text: in its line or over it, and behind it. */
  shown: { before: number; behind: number };
  /** Text boxes and pictures anchored in the paragraph that is open; they follow it. */
  floating: Flow[];
  /** The fields around the place. */
  fields: OpenField[];
  /** How many table cells are open around the place. */
  cells: number;
  /** The table that has just ended, until a paragraph follows. */
  table: { flow: PageTable; rows: WordRow[]; columns: string } | undefined;
  /** Ids of notes referred to, in order: `footnote 2`. */
  notes: string[];
  hasPicture: boolean;
  /** The drawing around the place: how large it is shown, and what it says it shows. */
  drawing: Drawing | undefined;
}

export interface Drawing extends PictureSize {
  alt: string;
}

/** Writes what an element means into the state. */
export type StoryHandle = (state: StoryState, element: PartElement) => void;

/** Reads what an element holds; elements without a handler are transparent. */
export function readStoryChildren(state: StoryState, parent: PartElement): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    const handle = state.handlers.get(child.name);
    if (handle) handle(state, child);
    else readStoryChildren(state, child);
  }
}

/** Reads what an element holds into a list of its own, apart from the line that is open. */
export function readInsideStory(state: StoryState, parent: PartElement): Flow[] {
  const { out, pieces, depth, style, floating, fields, papers, ink } = state;
  const inside: Flow[] = [];
  Object.assign(state, { out: inside, pieces: [], depth: undefined, floating: [], fields: [], table: undefined });
  readStoryChildren(state, parent);
  endParagraph(state);
  Object.assign(state, { out, pieces, depth, style, floating, fields, papers, ink });
  return inside;
}

export function addStoryText(state: StoryState, text: string): void {
  if (isPrinted(state.fields)) state.pieces.push({ text, ink: state.ink });
}

/** Something is printed that is no text: in the line, over it, or behind it. */
export function addStoryObject(state: StoryState, place: 'inline' | 'front' | 'behind'): void {
  if (!isPrinted(state.fields) || state.ink.sight === 'hidden') return;
  if (place === 'behind') state.shown.behind++;
  else state.shown.before++;
  if (place === 'inline') state.pieces.push({ text: '', ink: state.ink, isObject: true });
}

/** Finishes the line; an empty one leaves nothing. */
export function endStoryLine(state: StoryState): void {
  if (state.pieces.length === 0) return;
  const text = tidyText(joinPieces(state.pieces));
  state.pieces = [];
  if (text === '') return;
  const line: Line = { type: 'line', text, linked: 0, links: 0 };
  if (state.depth !== undefined) line.depth = state.depth;
  state.out.push(line);
}

export function endParagraph(state: StoryState): void {
  endStoryLine(state);
  state.out.push(...state.floating);
  state.floating = [];
  // A field's code never goes on in the next paragraph; one that is not closed must not swallow the rest.
  state.fields = state.fields.filter(({ hasResult }) => hasResult);
}
